import type { DutyStatus } from '../round/duty-state';
import type { KnownFact, RoundMove } from './duty-story';

/** The date of the last return, unless a calendar has moved the round's dates after the outcome came again. */
export function returnedDate(
  facts: readonly KnownFact[],
  moves: readonly RoundMove[],
  status: DutyStatus,
): Date | null {
  const last = [...facts].reverse().find(({ kind }) => kind === 'returned');
  if (last?.dueAt == null) return null;
  const cameAgain = facts.find(({ kind, at }) => kind === 'outcome' && at > last.at);
  const since = cameAgain?.at ?? null;
  const movedSince = since !== null && moves.some(({ at }) => at > since);
  return movedSince && status !== 'returned' ? null : last.dueAt;
}
