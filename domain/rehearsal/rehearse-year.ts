import { planYear } from '../cadence/plan-year';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Policy } from '../policy/schema';
import type { Behaviour } from './behaviour';
import { takesPlace, type Course } from './course';
import { Tally, type YearFigures } from './figures';
import type { Progress } from './run';
import { syntheticOffice } from './synthetic-office';

export interface RehearseYear {
  policy: Policy;
  calendar: WorkingCalendar;
  /** Civil year: its rounds are those that fall due in it. */
  year: number;
  /** How many units the invented office has, from 1. */
  units: number;
  behaviour: Behaviour;
  /** Any text; the same gives the same answer. */
  seed: string;
  /** Duties of a unit due on one day that are no collision yet. */
  collisionsAbove: number;
}

/** A whole year of an invented office, by the engine's own rules. Throws RangeError as `planYear` does. */
export function rehearseYear(wanted: RehearseYear, progress?: Progress): YearFigures {
  const course = yearCourse(wanted);
  const tally = new Tally(course);
  tally.watch(progress);
  return tally.figures(wanted.collisionsAbove);
}

export function yearCourse({ policy, calendar, year, units, behaviour, seed }: RehearseYear): Course {
  const rounds = planYear(policy, calendar, year).filter(takesPlace);
  const office = syntheticOffice(policy, units, seed);
  return { policy, calendar, office, behaviour, seed, rounds };
}
