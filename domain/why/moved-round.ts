import { isoInZone } from '../calendar/civil-time';
import type { CompiledRound } from '../cadence/compiled-round';
import type { Policy } from '../policy/schema';
import { fairDates } from '../round/fair-dates';
import { givenBackTo, type DateCounting } from '../round/give-back';
import type { GivenBack, RoundMove } from './duty-story';

export interface LateAfterMoves {
  /** Until when nothing was late as the round was opened. */
  before: Date;
  /** The same after each move. */
  moves: (RoundMove & { lateAfter: Date })[];
}

/** What happened to the dates of a round while it was open: calendars, and downtimes that were given back. */
interface OpenRound {
  openedAt: Date | null;
  moves: readonly RoundMove[];
  givenBack: readonly GivenBack[];
}

/** Until when nothing was late at any time: a round that a calendar or a downtime moved had another date before. */
export function lateAfterMoves(
  round: OpenRound,
  stored: Date,
  compiled: CompiledRound | null,
  policy: Policy,
  counting: DateCounting,
): LateAfterMoves {
  const { openedAt, moves, givenBack } = round;
  const graceAfter = (due: Date): Date => {
    if (compiled === null || openedAt === null) return due;
    const dueAt = isoInZone(due, policy.office.timeZone);
    return new Date(fairDates({ ...compiled, dueAt }, openedAt, policy, counting.calendar).lateAfter);
  };
  const [first] = moves;
  if (first === undefined) {
    const dueAt = givenBack.length === 0 ? null : (compiled?.dueAt ?? null);
    return { before: dueAt === null ? stored : graceAfter(new Date(dueAt)), moves: [] };
  }
  return {
    before: graceAfter(first.from),
    moves: moves.map((move, index) => {
      const last = index === moves.length - 1 && givenBack.every(({ at }) => at <= move.at);
      return {
        ...move,
        lateAfter: last ? stored : afterDowntimes(graceAfter(move.to), givenBack, move.at, counting),
      };
    }),
  };
}

/** A date that a calendar sets anew gets back at once what downtimes had taken of the round by then. */
function afterDowntimes(
  date: Date,
  givenBack: readonly GivenBack[],
  until: Date,
  counting: DateCounting,
): Date {
  return givenBack
    .filter(({ at }) => at <= until)
    .reduce((moved, { down }) => givenBackTo(moved, down, counting) ?? moved, date);
}
