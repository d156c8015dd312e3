import { askBar, decideBar, type ExtendedDuty, type ExtensionBar } from '../../domain/round/extension';
import type { DutyStatus } from '../../domain/round/duty-state';
import type { Duty } from '../../prisma/generated/client';
import type { Tx } from '../../prisma/client';
import { extensionAsked } from '../../prisma/extensions';
import { newId } from '../../prisma/ids';
import type { Actor } from '../auth/actor';
import { Problem } from '../problem';
import { appendFact } from './append-fact';
import { lockDuty } from './duty-write';
import { requireAnotherPerson } from './review-outcome';

export interface AskExtension {
  until: Date;
  reason: string;
}

export type DecideExtension = { grant: true; until: Date; reason: string } | { grant: false; reason: string };

export interface ExtensionAnswer {
  dutyId: string;
  status: DutyStatus;
  /** The date that counts now. */
  dueAt: Date;
  extensionAsked: boolean;
}

/**
 * Asks for more time, before the date has passed. The date stays until somebody decides; until then the unit is no
 * incident.
 */
export async function askExtension(
  tx: Tx,
  actor: Actor,
  dutyId: string,
  { until, reason }: AskExtension,
  now: Date,
): Promise<ExtensionAnswer> {
  const { duty, byPostId, zone } = await lockDuty(tx, actor, dutyId, now);
  refuse(askBar(await standing(tx, duty), until, now), duty);
  await appendFact(tx, duty, zone, {
    kind: 'extension-asked',
    at: now,
    byPostId,
    text: reason,
    dueAt: until,
  });
  return { dutyId, status: duty.status as DutyStatus, dueAt: duty.dueAt, extensionAsked: true };
}

/**
 * Gives a duty more time, or declines what was asked for; never by who asked. The round closes for it on its own date,
 * and who answers for it is told.
 */
export async function decideExtension(
  tx: Tx,
  actor: Actor,
  dutyId: string,
  decision: DecideExtension,
  now: Date,
): Promise<ExtensionAnswer> {
  const { duty, byPostId, zone } = await lockDuty(tx, actor, dutyId, now);
  const asked = await standing(tx, duty);
  if (!decision.grant && !asked.extensionAsked)
    throw new Problem(409, 'nothing-asked', `duty ${dutyId}: nobody waits for a decision on more time`);
  refuse(decideBar(asked, decision.grant ? decision.until : null, now), duty);
  if (asked.extensionAsked) await requireAnotherPerson(tx, dutyId, byPostId, now, 'extension-asked');
  const kind = decision.grant ? 'extended' : 'extension-declined';
  const until = decision.grant ? { dueAt: decision.until } : {};
  await appendFact(tx, duty, zone, { kind, at: now, byPostId, text: decision.reason, ...until });
  if (decision.grant) await giveUntil(tx, duty, decision.until);
  await tx.noticeRequest.create({
    data: {
      id: newId(),
      officeId: duty.officeId,
      postId: duty.postId,
      ...{ dutyId, kind, cause: `${dutyId}:${kind}:${now.toISOString()}` },
      ...{ notBefore: now, requestedAt: now },
    },
  });
  const dueAt = decision.grant ? decision.until : duty.dueAt;
  return { dutyId, status: duty.status as DutyStatus, dueAt, extensionAsked: false };
}

async function giveUntil(tx: Tx, { id, shardId }: Duty, until: Date): Promise<void> {
  await tx.duty.update({ where: { id }, data: { dueAt: until, lateAfter: until } });
  // The last look of its shard comes no earlier than the new date.
  await tx.$executeRaw`
    UPDATE shard SET next_checkpoint_at = ${until} WHERE id = ${shardId} AND next_checkpoint_at IS NULL`;
}

async function standing(tx: Tx, { id, status, lateAfter }: Duty): Promise<ExtendedDuty> {
  return { status: status as DutyStatus, lateAfter, extensionAsked: await extensionAsked(tx, id) };
}

function refuse(bar: ExtensionBar | null, { id, status, lateAfter }: Duty): void {
  if (bar === null) return;
  const [at, of] = [lateAfter.toISOString(), `duty ${id}`];
  const words: Record<ExtensionBar, string> = {
    'not-owed': `${of} is ${status}: more time is for what is still owed`,
    'past-due': `${of} was due ${at}: more time is asked for before the date has passed`,
    'asked-already': `${of}: more time was asked for already, and nobody has decided`,
    'not-later': `until: expected a date to come, later than ${at}`,
  };
  throw new Problem(bar === 'not-later' ? 400 : 409, bar, words[bar]);
}
