import type { IncidentKind } from '../../domain/policy/ladder';
import type { Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import { storeText } from '../../prisma/texts';
import { Refusal } from '../refusal';
import { whoAnswers } from './answering';

/** What a person may enter: the engine itself finds what is overdue or missed. */
export const enteredKinds = [
  'quality',
  'unclosed-finding',
  'bottom-rank',
  'false-report',
  'failed-look-back',
  'unrectified',
  'grave-consequence',
] as const satisfies readonly IncidentKind[];
export type EnteredKind = (typeof enteredKinds)[number];

export interface NewIncident {
  officeId: string;
  kind: EnteredKind;
  unitId: string;
  /** A post of the unit: against the person who answers for it now. Null: against the unit. */
  postId: string | null;
  /** What it rests on, in words. */
  evidence: string;
  happenedAt: Date;
  /** In whose name. */
  byPostId: string;
  /** The same key again enters nothing more. */
  requestKey: string;
}

/**
 * Enters a ground that no part of the engine finds by itself, with its evidence. It proposes nothing: hand it on with
 * `handIncidents` after the commit. Throws Refusal for a unit or post that is not there, and a day that is to come.
 */
export async function enterIncident(
  tx: Tx,
  incident: NewIncident,
  now: Date,
): Promise<{ incidentId: string }> {
  const { officeId, kind, unitId, postId, happenedAt, byPostId, requestKey } = incident;
  const known = await tx.incident.findUnique({ where: { officeId_requestKey: { officeId, requestKey } } });
  if (known !== null) return { incidentId: known.id };
  if (happenedAt > now)
    throw new Refusal('invalid', 'happened-at', 'happenedAt: expected a time that has come');
  const unit = await tx.unit.findFirst({ where: { id: unitId, officeId } });
  if (unit === null)
    throw new Refusal('unknown', 'unit-unknown', `unit ${unitId}: there is none with this id in your office`);
  const personId = postId === null ? null : await personIn(tx, unitId, postId, now);
  const text = await storeText(tx, incident.evidence, now);
  const id = newId();
  await tx.incident.create({
    data: {
      id,
      officeId,
      dutyId: null,
      unitId,
      kind,
      recordedAt: now,
      happenedAt,
      personId,
      postId,
      textId: text.id,
      byPostId,
      requestKey,
    },
  });
  await appendEntry(tx, {
    officeId,
    at: now,
    kind: 'incident.entered',
    subject: id,
    data: {
      kind,
      unit: unitId,
      person: personId,
      happenedAt: happenedAt.toISOString(),
      text: text.digest,
      by: byPostId,
    },
  });
  return { incidentId: id };
}

/** The person is named by the post that they answer for; the case follows them afterwards. */
async function personIn(tx: Tx, unitId: string, postId: string, now: Date): Promise<string> {
  const post = await tx.post.findFirst({ where: { id: postId, unitId, closedAt: null } });
  const personId = post === null ? undefined : (await whoAnswers(tx, [postId], now)).get(postId);
  if (personId === undefined)
    throw new Refusal(
      'unknown',
      'post-unknown',
      `post ${postId}: expected a post of the unit that somebody holds`,
    );
  return personId;
}
