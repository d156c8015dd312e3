import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import type { Policy } from '../../../domain/policy/schema';
import { behaviourOf, type Behaviour } from '../../../domain/rehearsal/behaviour';
import { behaviourSchema, type BehaviourFile } from '../../../domain/rehearsal/behaviour-schema';
import { takesPlace, type Course } from '../../../domain/rehearsal/course';
import type { RehearsedEvent } from '../../../domain/rehearsal/event';
import type { RehearsedOffice } from '../../../domain/rehearsal/office';
import { runCourse } from '../../../domain/rehearsal/run';
import { planYear } from '../../../domain/cadence/plan-year';

type Shares = BehaviourFile['shares'];

/** As a file would give it, with the defaults of all that is not said. */
export function behaviourWith(shares: Partial<Shares>, other: Partial<BehaviourFile> = {}): Behaviour {
  const all = { 'on-time': '0%', late: '0%', never: '0%', false: '0%', ...shares };
  return behaviourOf(behaviourSchema.parse({ schema: 'duban/behaviour/1', shares: all, ...other }));
}

export const mixed = behaviourWith({ 'on-time': '70%', late: '15%', never: '10%', false: '5%' });

/** A policy with some of its cadences only. */
export function only(policy: Policy, ...names: string[]): Policy {
  const kept = Object.entries(policy.cadences).filter(([name]) => names.includes(name));
  if (kept.length !== names.length) throw new Error(`expected the cadences ${names.join(', ')}`);
  return { ...policy, cadences: Object.fromEntries(kept) };
}

/** One county and agencies below it; `holders` names the secretary of each unit. */
export function officeOf(holders: number[]): RehearsedOffice {
  return {
    kinds: holders.map((_, unit) => (unit === 0 ? 'county' : 'agency')),
    superiors: Int32Array.from(holders, (_, unit) => (unit === 0 ? -1 : 0)),
    people: Math.max(...holders) + 1,
    holders: new Map([['secretary', Int32Array.from(holders)]]),
    groups: new Map(),
  };
}

export function courseOf(
  policy: Policy,
  holders: number[],
  behaviour: Behaviour,
  { seed = 'a seed', months = '' }: { seed?: string; months?: string } = {},
): Course {
  const rounds = planYear(policy, statutoryCalendar, 2026)
    .filter(takesPlace)
    .filter(({ dueAt }) => dueAt.startsWith(`2026-${months}`));
  return { policy, calendar: statutoryCalendar, office: officeOf(holders), behaviour, seed, rounds };
}

export function eventsOf(course: Course): RehearsedEvent[] {
  const events: RehearsedEvent[] = [];
  runCourse(course, (event) => events.push(event));
  return events;
}

/** Office time to the minute: `2026-03-02 09:00`. */
export function shortTime(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
