import type { CompiledRound } from '../cadence/compiled-round';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { awaitsAcceptance } from '../policy/acceptance';
import type { Policy } from '../policy/schema';
import { fairDates, type FairDates } from '../round/fair-dates';
import type { Behaviour } from './behaviour';
import { chanceOf } from './chance';
import { drawConduct, type Conduct } from './conduct';
import { whoOwes, type Owing, type RehearsedOffice } from './office';

/** All that a rehearsal follows from. */
export interface Course {
  policy: Policy;
  calendar: WorkingCalendar;
  office: RehearsedOffice;
  behaviour: Behaviour;
  seed: string;
  /** Those that take place; events name them by their place here. */
  rounds: readonly PlannedRound[];
}

/** A compiled round that takes place. */
export type PlannedRound = CompiledRound & { opensAt: string; dueAt: string; closesAt: string };

export function takesPlace(round: CompiledRound): round is PlannedRound {
  return round.opensAt !== null && round.dueAt !== null && round.closesAt !== null;
}

/** One round with its people: who owes, until when, and what they will do. */
export interface CastRound {
  place: number;
  compiled: PlannedRound;
  opensAt: Date;
  fair: FairDates;
  awaitsAcceptance: boolean;
  owing: Owing;
  conduct: Conduct;
}

/** Always the same for the same course and place: whoever counts in another way asks again and keeps nothing. */
export function castRound(course: Course, place: number): CastRound {
  const { policy, calendar, office, behaviour, seed } = course;
  const compiled = course.rounds[place];
  const cadence = compiled && policy.cadences[compiled.cadence];
  if (!compiled || !cadence) throw new RangeError(`the rehearsal has no round ${place} of its policy`);
  const opensAt = new Date(compiled.opensAt);
  const fair = fairDates(compiled, opensAt, policy, calendar);
  const owing = whoOwes(office, cadence.owes);
  const times = {
    opensAt: opensAt.getTime(),
    lateAfter: Date.parse(fair.lateAfter),
    closesAt: Date.parse(fair.closesAt),
    awaitsAcceptance: awaitsAcceptance(policy, compiled.cadence),
  };
  const chance = chanceOf(seed, `conduct in ${compiled.cadence} ${compiled.period}`);
  const conduct = drawConduct(policy, calendar, behaviour, times, owing.units.length, chance);
  return { place, compiled, opensAt, fair, awaitsAcceptance: times.awaitsAcceptance, owing, conduct };
}
