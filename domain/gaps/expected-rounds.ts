import { compileAgain } from '../why/compile-again';
import { addDays, yearOf } from '../calendar/civil-date';
import { civilDateOf, instantAt } from '../calendar/civil-time';
import type { CivilDate } from '../calendar/working-calendar';
import type { CompiledRound } from '../cadence/compiled-round';
import { occasionsOf } from '../cadence/occasions';
import { planYear } from '../cadence/plan-year';
import { plannableCadences } from '../policy/vague-words';
import type { Ground } from './gap';
import type { Known, PolicyInTime, PolicyStretch } from './known-in-time';

/** A round as rules, calendars and events had it when it was to open. */
export interface ExpectedInTime {
  cadence: string;
  period: string;
  version: PolicyInTime;
  /** Has dates unless it is `skipped`. */
  compiled: CompiledRound;
  skipped: boolean;
  /** When it could open: at its hour, or when the policy, calendar, event or roster was there that it needs. */
  opens: Date;
  /** Why not at its hour; null where it could. */
  heldBy: Ground | null;
}

export interface SpanOfRounds {
  stretches: readonly PolicyStretch[];
  known: readonly Known[];
  /** When the first post was entered: before that nobody could be asked. Null: there is none. */
  roster: { from: Date; ground: Ground } | null;
  /** Civil days, both included: rounds that are due between them. */
  from: CivilDate;
  to: CivilDate;
  /** `cadence period` of rounds that are there: expected or not, wherever their due day is now. */
  there: ReadonlySet<string>;
}

/** How far a calendar moves a due day at most: over New Year it is in the plan of another year. */
const MOVED_DAYS = 31;

/**
 * The rounds that were to happen, each by the version that was in force when it could open and by what was known of
 * calendars and events then. Reads nothing that the engine wrote; the plan is `planYear`'s.
 */
export function expectedRounds(span: SpanOfRounds): Map<string, ExpectedInTime> {
  const found = new Map<string, ExpectedInTime>();
  const skipped = new Map<string, ExpectedInTime>();
  for (const stretch of span.stretches) {
    const parts = partsOf(stretch, span);
    for (const key of keysOf(stretch, span)) {
      if (found.has(key)) continue;
      const round = roundIn(stretch, parts, key, span);
      if (round?.skipped === true) skipped.set(key, round);
      else if (round !== null) found.set(key, round);
    }
  }
  for (const [key, round] of skipped) if (!found.has(key)) found.set(key, round);
  return new Map([...found].filter(([key, round]) => span.there.has(key) || isIn(span, round)));
}

/** One stretch of a policy in which one thing was known of calendars and events. */
interface Part {
  known: Known;
  from: Date;
  until: Date | null;
  /** It began with what was loaded or recorded, not with the policy. */
  byKnowledge: boolean;
}

function partsOf({ from, until }: PolicyStretch, { known }: SpanOfRounds): Part[] {
  return known.flatMap((one, index) => {
    const next = known[index + 1]?.from ?? null;
    const begins = one.from > from ? one.from : from;
    const ends = next === null ? until : until === null || next < until ? next : until;
    if (ends !== null && ends <= begins) return [];
    return [{ known: one, from: begins, until: ends, byKnowledge: one.from > from }];
  });
}

/** By all that is known today: periods don't hang on it but for events, of which there are ever more. */
function keysOf({ version }: PolicyStretch, { known, there, from, to }: SpanOfRounds): Set<string> {
  const { policy } = version;
  const today = known.at(-1);
  if (today === undefined) return new Set();
  const plannable = new Set(plannableCadences(policy));
  const keys = new Set([...there].filter((key) => plannable.has(key.split(' ')[0] ?? '')));
  const occasions = [...occasionsOf(policy), ...today.occasions];
  const [first, last] = [yearOf(addDays(from, -MOVED_DAYS)), yearOf(addDays(to, MOVED_DAYS))];
  for (let year = first; year <= last; year += 1) {
    for (const { cadence, period } of planYear(policy, today.calendar, year, undefined, occasions))
      keys.add(`${cadence} ${period}`);
  }
  return keys;
}

function roundIn(
  { version }: PolicyStretch,
  parts: readonly Part[],
  key: string,
  { roster }: SpanOfRounds,
): ExpectedInTime | null {
  const [cadence = '', period = ''] = key.split(' ');
  let skipped: ExpectedInTime | null = null;
  for (const part of parts) {
    const occasions = [...occasionsOf(version.policy), ...part.known.occasions];
    const round = { cadence, period, opensAt: null, dueAt: null };
    const { compiled } = compileAgain(version.policy, round, part.known.calendar, occasions);
    if (compiled === null) continue;
    const base = { cadence, period, version, compiled };
    const { opensAt, dueAt } = compiled;
    if (opensAt === null || dueAt === null) {
      const opens = instantAt(compiled.periodStart, '00:00', version.policy.office.timeZone);
      if (part.until === null || opens < part.until)
        skipped ??= { ...base, skipped: true, opens, heldBy: null };
      continue;
    }
    if (Date.parse(dueAt) < version.inForceFrom.getTime()) continue;
    const { opens, heldBy } = couldOpen(new Date(opensAt), part, version, roster);
    if (part.until === null || opens < part.until) return { ...base, skipped: false, opens, heldBy };
  }
  return skipped;
}

function couldOpen(
  planned: Date,
  { from, byKnowledge, known }: Part,
  version: PolicyInTime,
  roster: SpanOfRounds['roster'],
): { opens: Date; heldBy: Ground | null } {
  const policy: Ground = { reason: 'policy-changed', proof: { table: 'policy_version', id: version.id } };
  const begun = from > planned ? { opens: from, heldBy: byKnowledge ? known.ground : policy } : null;
  const soonest = begun ?? { opens: planned, heldBy: null };
  if (roster === null || roster.from <= soonest.opens) return soonest;
  return { opens: roster.from, heldBy: roster.ground };
}

function isIn({ from, to }: SpanOfRounds, { compiled, version }: ExpectedInTime): boolean {
  const { dueAt, periodStart } = compiled;
  const day = dueAt === null ? periodStart : civilDateOf(dueAt, version.policy.office.timeZone);
  return day >= from && day <= to;
}
