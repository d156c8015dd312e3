import { isoInZone } from '../calendar/civil-time';
import type { CompiledRound } from '../cadence/compiled-round';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Policy } from '../policy/schema';
import { fairDates } from '../round/fair-dates';
import type { RoundMove } from './duty-story';

export interface LateAfterMoves {
  /** Until when nothing was late as the round was opened. */
  before: Date;
  /** The same after each move, the stored one after the last. */
  moves: (RoundMove & { lateAfter: Date })[];
}

/** Until when nothing was late at any time: a round that a calendar moved had another date before. */
export function lateAfterMoves(
  round: { openedAt: Date | null; moves: readonly RoundMove[] },
  stored: Date,
  compiled: CompiledRound | null,
  policy: Policy,
  calendar: WorkingCalendar,
): LateAfterMoves {
  const { openedAt, moves } = round;
  const graceAfter = (due: Date): Date => {
    if (compiled === null || openedAt === null) return due;
    const dueAt = isoInZone(due, policy.office.timeZone);
    return new Date(fairDates({ ...compiled, dueAt }, openedAt, policy, calendar).lateAfter);
  };
  const [first] = moves;
  return {
    before: first === undefined ? stored : graceAfter(first.from),
    moves: moves.map((move, index) => ({
      ...move,
      lateAfter: index === moves.length - 1 ? stored : graceAfter(move.to),
    })),
  };
}
