import { isOwed } from '../round/duty-state';
import { timeliness } from '../round/verdict';
import type { Act } from './agenda';
import type { Tell } from './event';
import { dutyAt, type OpenedRound } from './opened-round';

/** Carries out what somebody does with a duty, by the rules that the API's writes follow. */
export function carryOut(round: OpenedRound, act: Act, tell: Tell): void {
  if (act.action === 'receive') receive(round, act, tell);
  else if (act.action === 'accept') accept(round, act, tell);
  else findFalse(round, act, tell);
}

/** As `recordOutcome`: what comes after a missed verdict supersedes it. */
function receive(round: OpenedRound, { at, ordinal }: Act, tell: Tell): void {
  const { duty, unit } = dutyAt(round, ordinal);
  if (!isOwed(duty)) return;
  const receivedAt = new Date(at);
  const superseding = duty.verdict === 'missed' ? timeliness(receivedAt, duty.lateAfter) : null;
  duty.status = 'reported';
  duty.receivedAt = receivedAt;
  tell({ kind: 'received', at, round: round.place, unit });
  if (superseding === null) return;
  duty.verdict = superseding;
  tell({ kind: 'verdict', at, round: round.place, unit, verdict: superseding, reason: 'received' });
}

/** As `reviewOutcome`. */
function accept(round: OpenedRound, { at, ordinal }: Act, tell: Tell): void {
  const { duty, unit } = dutyAt(round, ordinal);
  const awaiting = duty.status === 'reported' || (duty.status === 'closed' && duty.receivedAt !== null);
  if (!awaiting) return;
  duty.status = 'verified';
  tell({ kind: 'accepted', at, round: round.place, unit });
}

/** The office's review says that an outcome was not true: a verdict that supersedes, and a ground. */
function findFalse(round: OpenedRound, { at, ordinal }: Act, tell: Tell): void {
  const { duty, unit, person } = dutyAt(round, ordinal);
  if (duty.receivedAt === null) return;
  duty.status = 'closed';
  duty.verdict = 'false';
  tell({ kind: 'verdict', at, round: round.place, unit, verdict: 'false', reason: 'found-false' });
  tell({ kind: 'ground', at, round: round.place, unit, person, ground: 'false' });
}
