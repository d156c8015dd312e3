import type { paths } from '../api/schema';

type Json<R> = R extends { content: { 'application/json': infer T } } ? T : never;
type Get<P extends keyof paths> = paths[P] extends { get: { responses: { 200: infer R } } } ? Json<R> : never;
type Post<P extends keyof paths> = paths[P] extends { post: { responses: { 200: infer R } } }
  ? Json<R>
  : never;
type Sent<P extends keyof paths> = paths[P] extends {
  post: { requestBody: { content: { 'application/json': infer T } } };
}
  ? T
  : never;

export type CasePage = Get<'/api/v1/cases'>;
export type CaseItem = CasePage['items'][number];
export type CaseStory = Get<'/api/v1/cases/{id}'>;
export type CaseStep = CaseStory['steps'][number];
export type CaseFact = CaseStory['facts'][number];
export type CaseReply = CaseStep['replies'][number];
export type CaseDate = NonNullable<CaseStory['next']>;
export type CaseDecision = CaseStep['decisions'][number];
export type CaseMeeting = NonNullable<CaseDecision['meeting']>;
export type CaseMark = CaseStory['marks'][number];
export type CaseAction = CaseStory['actions'][number];
export type DecidingBody = NonNullable<CaseAction['body']>;
export type Impossible = CaseStory['cannot'][number];
export type Need = CaseAction['needs'][number];
export type Rung = CaseStep['rung'];
export type Stage = CaseStep['stage'];
export type PaperRef = CaseStory['documents'][number];
export type ActBody = Sent<'/api/v1/cases/{id}/acts'>;
export type ActAnswer = Post<'/api/v1/cases/{id}/acts'>;
export type MeetingBody = NonNullable<Extract<ActBody, { do: 'decide' }>['meeting']>;
export type Proposals = Get<'/api/v1/proposals'>;
export type Proposal = Proposals['deciding'][number];
export type BulkBody = Sent<'/api/v1/proposals/bulk'>;
export type BulkAnswer = Post<'/api/v1/proposals/bulk'>;
export type UnitRecord = Get<'/api/v1/units/{id}/record'>;
export type IncidentBody = Sent<'/api/v1/incidents'>;
