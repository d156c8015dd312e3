import { civilDateOf, instantAt } from '../calendar/civil-time';
import { countSpan } from '../calendar/count-span';
import type { Span } from '../policy/dates';
import type { LadderEntry } from '../policy/ladder';
import type { Rung } from '../policy/rungs';
import type { CaseIncident } from './case-event';
import type { Considered } from './considered';
import { reckonedOnce } from './consider-known-days';
import { ripeAt } from './consider-ripeness';
import { bySource, type Grounds } from './consider-sources';

/** Whether an entry may be entered at all: so many incidents of its kinds, and the mark that it follows. */
export function hasEnough(
  { incidents: kinds, atLeast = 1, after }: LadderEntry,
  considered: Considered,
): boolean {
  let left = atLeast;
  for (const { kind } of considered.incidents) if (kinds.includes(kind) && --left === 0) break;
  return left === 0 && (after === undefined || markedSince(after, considered) < Infinity);
}

/** The grounds by which an entry is entered, one for each source; null where it is not. */
export function enteredBy(entry: LadderEntry, free: Grounds, considered: Considered): CaseIncident[] | null {
  const { incidents: kinds, atLeast = 1, within, overdueWorkdays, after } = entry;
  const ofKind = free.filter(({ kind }) => kinds.includes(kind));
  if (ofKind.length < atLeast) return null;
  const relapseSince = after === undefined ? -Infinity : markedSince(after, considered);
  const since = Math.max(relapseSince, within === undefined ? -Infinity : windowStart(within, considered));
  const now = considered.now.getTime();
  const counted = bySource(
    ofKind.filter(
      (incident) =>
        Date.parse(incident.happenedAt) >= since &&
        (overdueWorkdays === undefined || (ripeAt(incident, overdueWorkdays, considered) ?? Infinity) <= now),
    ),
  );
  return counted.length >= atLeast ? counted : null;
}

/**
 * Since when the subject bears a mark of a rung that has not expired; Infinity where it bears none. What came before
 * the mark is what it was for, no relapse.
 */
function markedSince(rung: Rung, { marks, now }: Considered): number {
  let since = Infinity;
  for (const { rung: of, from, until } of marks) {
    if (of !== rung || Date.parse(from) > now.getTime() || now.getTime() >= Date.parse(until)) continue;
    since = Math.min(since, Date.parse(from));
  }
  return since;
}

/** The midnight that begins the first day of a window which ends today. */
function windowStart(within: Span, { calendar, zone, now }: Considered): number {
  return reckonedOnce(calendar, `${JSON.stringify(within)} in ${zone}`, now.getTime(), () => {
    const first = countSpan(calendar, civilDateOf(now, zone), 'before', within);
    return instantAt(first, '00:00', zone).getTime();
  });
}
