import { addWorkdays } from '../calendar/workdays';
import { instantAt } from '../calendar/civil-time';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Policy } from '../policy/schema';
import type { Behaviour } from './behaviour';
import { deeds } from './behaviour-schema';
import type { Chance } from './chance';
import { workdaysFrom, workingTime, msPerMinute, type Stretch } from './working-time';

/** What everybody does in one round, by ordinal. Milliseconds since the epoch; Infinity: never. */
export interface Conduct {
  /** Places in `deeds`. */
  deeds: Uint8Array;
  receivedAt: Float64Array;
  /** When the office accepts the outcome, if it has arrived. */
  acceptedAt: Float64Array;
  /** When the office finds out which outcomes of the round are false. */
  falseFoundAt: number;
}

interface RoundTimes {
  opensAt: number;
  lateAfter: number;
  closesAt: number;
  awaitsAcceptance: boolean;
}

/** A stretch with what it takes from receipt to acceptance, in milliseconds. */
interface Drawable extends Stretch {
  acceptedLater: number;
}

/** Draws what `units` units do: two draws each, whatever comes of them, so that a share that changes moves few. */
export function drawConduct(
  policy: Policy,
  calendar: WorkingCalendar,
  behaviour: Behaviour,
  round: RoundTimes,
  units: number,
  chance: Chance,
): Conduct {
  const { inTime, late } = arrivals(policy, calendar, behaviour, round);
  const conduct: Conduct = {
    deeds: new Uint8Array(units),
    receivedAt: new Float64Array(units).fill(Infinity),
    acceptedAt: new Float64Array(units).fill(Infinity),
    falseFoundAt: round.awaitsAcceptance ? findingTime(policy, calendar, behaviour, round) : Infinity,
  };
  const [minutes, lateMinutes] = [minutesOf(inTime), minutesOf(late)];
  for (let ordinal = 0; ordinal < units; ordinal += 1) {
    const deed = drawnDeed(behaviour, chance);
    const arrival =
      deeds[deed] === 'late' ? drawnMinute(late, lateMinutes, chance) : drawnMinute(inTime, minutes, chance);
    conduct.deeds[ordinal] = deed;
    if (deeds[deed] === 'never') continue;
    conduct.receivedAt[ordinal] = arrival.at;
    if (round.awaitsAcceptance && deeds[deed] !== 'false') {
      conduct.acceptedAt[ordinal] = arrival.at + arrival.acceptedLater;
    }
  }
  return conduct;
}

/** So many working days after the close, at its time of day. */
function findingTime(
  policy: Policy,
  calendar: WorkingCalendar,
  { review }: Behaviour,
  { closesAt }: RoundTimes,
): number {
  const midnight = (workdays: number): number => workdaysFrom(policy, calendar, closesAt, workdays).begins;
  return closesAt + midnight(review.findsFalseAfterWorkdays) - midnight(0) + msPerMinute / 2;
}

function arrivals(
  policy: Policy,
  calendar: WorkingCalendar,
  { reports, review }: Behaviour,
  { opensAt, lateAfter }: RoundTimes,
): { inTime: Drawable[]; late: Drawable[] } {
  const zone = policy.office.timeZone;
  const { begins } = workdaysFrom(policy, calendar, lateAfter, -reports.workdaysBeforeDue);
  const { ends } = workdaysFrom(policy, calendar, lateAfter, reports.workdaysAfterDue);
  const drawable = (stretch: Stretch): Drawable => {
    const accepting = addWorkdays(calendar, stretch.day, review.acceptsAfterWorkdays);
    const midnight = (day: string): number => instantAt(day, '00:00', zone).getTime();
    return { ...stretch, acceptedLater: midnight(accepting) - midnight(stretch.day) };
  };
  // Where no office hour lies between, the last moment must do: the due instant itself, or the one behind it.
  const orElse = (stretches: Stretch[], last: number): Drawable[] => {
    const { begins: night } = workdaysFrom(policy, calendar, last, review.acceptsAfterWorkdays);
    return stretches.length > 0
      ? stretches.map(drawable)
      : [{ first: last, minutes: 1, day: '', acceptedLater: night + msPerMinute / 2 - last }];
  };
  return {
    inTime: orElse(workingTime(policy, calendar, Math.max(opensAt, begins), lateAfter), lateAfter),
    late: orElse(workingTime(policy, calendar, lateAfter, ends), lateAfter + msPerMinute / 2),
  };
}

function drawnDeed({ parts, whole }: Behaviour, chance: Chance): number {
  let left = chance(whole);
  for (let deed = 0; deed < parts.length; deed += 1) {
    const part = parts[deed] ?? 0;
    if (left < part) return deed;
    left -= part;
  }
  throw new RangeError('expected the parts of a behaviour to make up its whole');
}

const minutesOf = (stretches: Drawable[]): number =>
  stretches.reduce((all, stretch) => all + stretch.minutes, 0);

/** `minutes`: those of all stretches. */
function drawnMinute(
  stretches: Drawable[],
  minutes: number,
  chance: Chance,
): { at: number; acceptedLater: number } {
  let left = chance(minutes);
  for (const { first, minutes: here, acceptedLater } of stretches) {
    if (left < here) return { at: first + left * msPerMinute, acceptedLater };
    left -= here;
  }
  throw new RangeError('expected a minute within the stretches');
}
