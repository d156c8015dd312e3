import type { CaseAction, DecidingBody, MeetingBody } from './answers';
import type { Fields } from './kept-draft';

/** What the minutes count; how many members the body has is the policy's. */
export const meetingNumbers = ['present', 'inFavour', 'against', 'abstained'] as const;

/** The fields of somebody who left the room: whether, and why. */
export const leftField = (personId: string): string => `left.${personId}`;
export const whyField = (personId: string): string => `why.${personId}`;

const said = (fields: Fields, name: string): string => (fields[name] ?? '').trim();

export function recusedOf(body: DecidingBody | null, fields: Fields): MeetingBody['recused'] & object {
  return (body?.people ?? [])
    .filter(({ id }) => said(fields, leftField(id)) !== '')
    .map(({ id }) => ({ personId: id, reason: said(fields, whyField(id)) }));
}

/** Its day, the votes, the minutes, and a reason for each who left. */
export function isMeetingTold(body: DecidingBody | null, fields: Fields): boolean {
  return (
    said(fields, 'heldOn') !== '' &&
    said(fields, 'meetingMinutes') !== '' &&
    meetingNumbers.every((name) => /^\d{1,2}$/.test(said(fields, name))) &&
    recusedOf(body, fields).every(({ reason }) => reason !== '')
  );
}

export function meetingOf({ needs, body }: CaseAction, fields: Fields): { meeting?: MeetingBody } {
  if (!needs.includes('meeting')) return {};
  const [present, inFavour, against, abstained] = meetingNumbers.map((name) =>
    Number(said(fields, name)),
  ) as [number, number, number, number];
  return {
    meeting: {
      ...{ heldOn: said(fields, 'heldOn'), members: body?.members ?? 0 },
      ...{ present, inFavour, against, abstained, recused: recusedOf(body, fields) },
      minutes: said(fields, 'meetingMinutes'),
    },
  };
}
