import type { Occasion } from '../cadence/occasions';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Policy } from '../policy/schema';
import type { Ground } from './gap';

/** A policy as it was loaded, with the day on which it came into force. */
export interface PolicyInTime {
  id: string;
  version: number;
  policy: Policy;
  inForceFrom: Date;
  loadedAt: Date;
}

/** A stretch in which one version was in force, as was known then. `until` null: to this day. */
export interface PolicyStretch {
  version: PolicyInTime;
  from: Date;
  until: Date | null;
}

/** What was known of calendars and events from an instant on; `ground`: what had been loaded or recorded then. */
export interface Known {
  from: Date;
  calendar: WorkingCalendar;
  /** Those that were recorded; those of a policy are its own. */
  occasions: readonly Occasion[];
  ground: Ground | null;
}

/**
 * Which version was in force when: the newest of those that were loaded and whose day had come. Later ones that never
 * were (a newer one came first) are left out.
 */
export function policyStretches(versions: readonly PolicyInTime[]): PolicyStretch[] {
  const effective = ({ inForceFrom, loadedAt }: PolicyInTime): Date =>
    inForceFrom > loadedAt ? inForceFrom : loadedAt;
  const stretches: PolicyStretch[] = [];
  const inOrder = [...versions].sort(
    (a, b) => effective(a).getTime() - effective(b).getTime() || a.version - b.version,
  );
  for (const version of inOrder) {
    const before = stretches.at(-1);
    if (before !== undefined && before.version.version > version.version) continue;
    const from = effective(version);
    if (before !== undefined) before.until = from;
    if (before?.from.getTime() === from.getTime()) stretches.pop();
    stretches.push({ version, from, until: null });
  }
  return stretches;
}

/** What was known at an instant. `known` is in the order of time, and the first holds from the beginning. */
export function knownAt(known: readonly Known[], at: Date): Known {
  const then = known.findLast(({ from }) => from <= at) ?? known[0];
  if (then === undefined) throw new RangeError('known: expected at least what is known from the beginning');
  return then;
}
