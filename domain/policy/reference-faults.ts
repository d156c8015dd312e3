import { didYouMean } from './near-spelling';
import type { Cadence } from './schema';
import type { Path } from './yaml-source';

type Fault = { path: Path; message: string };
type PartialCadences = Record<string, Partial<Cadence>>;

/** What refers to nothing, or in a ring. Paths begin at the policy. `events`: the names that it declares. */
export function referenceFaults(cadences: PartialCadences, events: readonly string[]): Fault[] {
  return Object.entries(cadences).flatMap(([name, cadence]) => [
    ...eventFaults(name, cadence, events),
    ...cadenceFaults(name, cadence, cadences),
  ]);
}

function eventFaults(name: string, { due, order }: Partial<Cadence>, events: readonly string[]): Fault[] {
  const named: [Path, string][] = [];
  if (due && 'event' in due) named.push([['due', 'event'], due.event]);
  if (order) named.push([['order', 'after'], order.after]);
  return named
    .filter(([, event]) => !events.includes(event))
    .map(([path, event]) => ({
      path: ['cadences', name, ...path],
      message: `expected an event that "events" declares${oneOf(events)}, found "${event}"${didYouMean(event, events)}`,
    }));
}

function cadenceFaults(name: string, { due, period }: Partial<Cadence>, all: PartialCadences): Fault[] {
  if (!due || !('cadence' in due)) return [];
  const path = ['cadences', name, 'due', 'cadence'];
  const names = Object.keys(all).filter((other) => other !== name);
  const other = all[due.cadence];
  if (other === undefined || due.cadence === name) {
    const message = `expected another cadence of this policy${oneOf(names)}, found "${due.cadence}"${didYouMean(due.cadence, names)}`;
    return [{ path, message }];
  }
  if (period !== undefined && other.period !== undefined && other.period !== period) {
    const message = `expected a cadence of the same period (${period}), "${due.cadence}" has the period "${other.period}"`;
    return [{ path, message }];
  }
  if (period === 'event' || period === 'campaign') return [];
  const ring = ringFrom(name, all);
  if (ring === null) return [];
  return [
    { path, message: `expected a day that does not hang on itself, found ${[...ring, name].join(' -> ')}` },
  ];
}

/** The cadences that hang on one another, from this one on; null where the chain ends. */
function ringFrom(name: string, all: PartialCadences): string[] | null {
  const passed: string[] = [];
  for (let at: string | undefined = name; at !== undefined;) {
    if (passed.includes(at)) return at === name ? passed : null;
    passed.push(at);
    const due: Cadence['due'] | undefined = all[at]?.due;
    at = due && 'cadence' in due ? due.cadence : undefined;
  }
  return null;
}

function oneOf(names: readonly string[]): string {
  return names.length === 0 ? ' (there is none)' : ` (${names.join(', ')})`;
}
