import type { paths } from './schema';

type Json<R> = R extends { content: { 'application/json': infer T } } ? T : never;
type Get<P extends keyof paths> = paths[P] extends { get: { responses: { 200: infer R } } } ? Json<R> : never;
type Post<P extends keyof paths> = paths[P] extends { post: { responses: { 200: infer R } } }
  ? Json<R>
  : never;

export type Session = Get<'/api/v1/session'>;
/** Something that the table of authority has a row for. */
export type Operation = Session['may'][number];
export type Board = Get<'/api/v1/board'>;
export type Lane = Board['lanes'][number];
export type OpenRound = NonNullable<Lane['current']>;
export type BurningUnit = Board['units'][number];
export type DutyPage = Get<'/api/v1/duties'>;
export type DutyItem = DutyPage['items'][number];
export type DutyStory = Get<'/api/v1/duties/{id}'>;
export type Fact = DutyStory['facts'][number];
export type Standing = DutyItem['standing'];
export type Receipt = Post<'/api/v1/duties/{id}/outcome'>;
export type Review = Post<'/api/v1/duties/{id}/review'>;
export type Extension = Post<'/api/v1/duties/{id}/extension'>;
export type DutyWhy = Get<'/api/v1/duties/{id}/why'>;
export type NoticeWhy = Get<'/api/v1/notices/{id}/why'>;
export type WhyStep = DutyWhy['steps'][number] | NoticeWhy['steps'][number];
export type Year = Get<'/api/v1/year'>;
export type YearDay = Year['days'][number];
export type YearRound = Year['rounds'][number];
export type Inbox = Get<'/api/v1/inbox'>;
export type InboxEntry = Inbox['items'][number];
export type Mail = Get<'/api/v1/inbox/{id}'>;
export type Bilingual = Lane['title'];
