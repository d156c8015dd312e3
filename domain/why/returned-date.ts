import type { DutyStatus } from '../round/duty-state';
import { SETS_DATE } from '../round/extension';
import type { KnownFact, RoundMove } from './duty-story';

/**
 * The date that a return or more time gave the duty last, unless a calendar has moved the round's dates since: after the
 * outcome came again, or to later than the extension.
 */
export function returnedDate(
  facts: readonly KnownFact[],
  moves: readonly (RoundMove & { lateAfter: Date })[],
  status: DutyStatus,
): Date | null {
  const last = [...facts].reverse().find(({ kind }) => SETS_DATE.includes(kind));
  if (last?.dueAt == null) return null;
  if (last.kind === 'extended') {
    const { at, dueAt } = last;
    return moves.some((move) => move.at > at && move.lateAfter >= dueAt) ? null : dueAt;
  }
  const cameAgain = facts.find(({ kind, at }) => kind === 'outcome' && at > last.at);
  const since = cameAgain?.at ?? null;
  const movedSince = since !== null && moves.some(({ at }) => at > since);
  return movedSince && status !== 'returned' ? null : last.dueAt;
}
