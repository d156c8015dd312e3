import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { isoInZone } from '../../../domain/calendar/civil-time';
import { groupMessage, type GroupCount } from '../../../domain/notices/groups/group-message';
import { instantOfSlot } from '../../../domain/notices/slots';
import { stretchAt } from '../../../domain/notices/slots-hours';
import type { SendResult } from '../../../offices/channels/group-sender';
import { openSettings } from '../../../offices/channels/settings';
import { rulesInForce, type OfficeRules } from '../../../offices/rules';
import type { Deps } from '../../deps';
import { groupCounts } from './group-counts';
import { claimGroups, giveUpGroups, releaseLostGroups, settleGroup, type GroupClaim } from './group-ledger';
import { queueGroups } from './queue-groups';

const LOST = { state: 'permanent', repeat: false, waitMs: null } as const;

export interface WaveOfGroups {
  officeId: string;
  slot: string;
}

/** How long a group that was not reached is left alone, where nobody says how long: as Temporal's own first retries. */
const WAIT_MS = 30_000;

/**
 * Tells the office's groups how many still owe, once a wave where something opened or fell due, and in the office's
 * hours only. Throws a retryable failure while some could not be told yet; what was told stays told.
 */
export async function tellGroups(deps: Deps, wave: WaveOfGroups): Promise<{ told: number }> {
  const { db, clock, groups } = deps;
  const open = await db.groupChannel.count({ where: { officeId: wave.officeId, closedAt: null } });
  if (open === 0) return { told: 0 };
  const { info } = Context.current();
  const claimant = `${deps.claimant}/${info.activityId}/${info.attempt}`;
  const now = await clock.now();
  const rules = await rulesInForce(db, wave.officeId, now);
  await releaseLostGroups(db, groups, wave, claimant, now);
  if (!inHours(rules, wave.slot, now)) {
    await giveUpGroups(db, wave, 'the office’s hours ended', now);
    return { told: 0 };
  }
  await queueGroups(db, wave, now);
  const counts = await groupCounts(db, wave.officeId, rules.policy.office.timeZone);
  const claims = await claimGroups(db, wave, claimant);
  const results = await Promise.all(claims.map((claim) => tellGroup(deps, claim, counts, rules)));
  const queued = await db.groupDelivery.count({ where: { ...wave, state: 'queued' } });
  if (queued > 0) throw notYet(queued, results);
  return { told: results.filter((result) => result?.state === 'accepted').length };
}

/** Temporal's word that the slot has come counts where this machine's clock is a little behind it. */
function inHours({ policy, calendar }: OfficeRules, slot: string, now: Date): boolean {
  const slotAt = instantOfSlot(slot) ?? now;
  return stretchAt(policy, calendar, slotAt > now ? slotAt : now) !== null;
}

/** Null where there was nothing to tell any more. */
async function tellGroup(
  { db, clock, groups, publicUrl }: Deps,
  { delivery, channel }: GroupClaim,
  counts: readonly GroupCount[],
  { policy }: OfficeRules,
): Promise<SendResult | null> {
  const now = await clock.now();
  if (counts.length === 0 || channel.closedAt !== null) {
    const answer = channel.closedAt === null ? 'nothing is open any more' : 'the channel was closed';
    await settleGroup(db, delivery, { state: 'dropped', answer }, [], now);
    return null;
  }
  const reached = await openSettings(groups.keys, channel).catch(() => null);
  if (reached === null) {
    const answer = 'none of the engine’s keys opens its settings: close it and add it again';
    await settleGroup(db, delivery, { ...LOST, answer }, [], now);
    return null;
  }
  const zone = policy.office.timeZone;
  const message = groupMessage({
    ...{ zone, counts, cadences: policy.cadences, locale: reached.settings.locale },
    now: isoInZone(now, zone),
    link: `${publicUrl}/`,
  });
  const result = await groups.send(reached, { ...message, id: delivery.id });
  await settleGroup(db, delivery, result, counts, await clock.now());
  return result;
}

function notYet(queued: number, results: readonly (SendResult | null)[]): ApplicationFailure {
  const waits = results.flatMap((result) =>
    result === null || result.state === 'accepted' ? [] : (result.waitMs ?? WAIT_MS),
  );
  return ApplicationFailure.create({
    message: `${queued} groups could not be told yet`,
    type: 'GroupDeferred',
    nextRetryDelay: Math.max(WAIT_MS, ...waits),
  });
}
