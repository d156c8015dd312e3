import type { DateStage } from './date-stages';
import { last } from './date-stages';
import { dateIn } from './standing-stages';
import { downAt, type KnownDowntime } from './downtime-ground';
import type { ExpectedInTime } from './expected-rounds';
import type { Compared, GapPlace, Ground, JudgedGap } from './gap';
import { gapWords } from './gap-words';

/** A round as its row has it. */
export interface RoundRow {
  id: string;
  cadence: string;
  period: string;
  state: string;
  policyVersionId: string;
  dueAt: Date | null;
  lateAfter: Date | null;
  closesAt: Date | null;
  plannedAt: Date;
  openedAt: Date | null;
  closedAt: Date | null;
}

/** By when something should be there, and how much later is still in time. */
export interface Settled {
  /** What was due by then should be there: now, less the grace. */
  by: Date;
  graceMs: number;
}

/** Whether a round opened: one that was planned, skipped or passed by did not. */
export const hasOpened = (row: RoundRow | null): row is RoundRow & { openedAt: Date } =>
  row?.openedAt != null;

/**
 * A round that was to take place against its row: whether it opened, and when. `skippedBy`: what was known when it was
 * skipped, where that accounts for it.
 */
export function compareOpening(
  expected: ExpectedInTime,
  row: RoundRow | null,
  downtimes: readonly KnownDowntime[],
  { by, graceMs }: Settled,
  skippedBy: Ground | null = null,
): Compared {
  const { cadence, period, compiled, opens, heldBy } = expected;
  const place: GapPlace = { cadence, period, roundId: row?.id ?? null };
  const none: Compared = { kind: 'round', expected: 0, observed: 0, gaps: [] };
  const planned = compiled.opensAt ?? opens.toISOString();
  const base = { kind: 'round', place, expected: planned, count: 1 } as const;
  if (!hasOpened(row)) {
    if (opens > by) return none;
    const passed = compiled.closesAt !== null && Date.parse(compiled.closesAt) <= opens.getTime();
    const ground = passed ? heldBy : row?.state === 'skipped' ? skippedBy : downAt(downtimes, opens, graceMs);
    const says = gapWords.notOpened(row?.state ?? null);
    const gap: JudgedGap = { ...base, difference: 'missing', says, observed: null, ground };
    return { ...none, expected: 1, gaps: [gap] };
  }
  const there = { ...none, expected: 1, observed: 1 };
  const observed = row.openedAt.toISOString();
  if (opens.getTime() - row.openedAt.getTime() > graceMs) {
    const early: JudgedGap = {
      ...base,
      difference: 'different',
      says: gapWords.openedEarly,
      observed,
      ground: null,
    };
    return { ...there, gaps: [early] };
  }
  if (row.openedAt.getTime() - Date.parse(planned) <= graceMs) return there;
  const asSoonAs = row.openedAt.getTime() - opens.getTime() <= graceMs;
  const ground = asSoonAs ? heldBy : downAt(downtimes, opens, graceMs);
  const gap: JudgedGap = { ...base, difference: 'late', says: gapWords.openedLate, observed, ground };
  return { ...there, gaps: [gap] };
}

/** A round that opened and was not expected: asked for by a person (`requested`), or nothing says why. */
export function compareUnexpected(row: RoundRow, requested: Ground | null): Compared {
  const { cadence, period, id, openedAt } = row;
  const gap: JudgedGap = {
    kind: 'round',
    difference: 'extra',
    place: { cadence, period, roundId: id },
    says: gapWords.notExpected,
    expected: null,
    observed: openedAt?.toISOString() ?? null,
    count: 1,
    ground: requested,
  };
  return { kind: 'round', expected: 0, observed: 1, gaps: [gap] };
}

/** The dates of an opened round, and the policy that it follows, against those computed again. Adds no item. */
export function compareDates(
  row: RoundRow,
  stages: readonly [DateStage, ...DateStage[]],
  policy: { expected: string; inForceAtOpening: string },
): JudgedGap[] {
  const { cadence, period, id } = row;
  const base = {
    kind: 'round',
    difference: 'different',
    place: { cadence, period, roundId: id },
    count: 1,
  } as const;
  const gaps: JudgedGap[] = [];
  const follows = row.policyVersionId;
  if (follows !== policy.expected) {
    const proof = { table: 'policy_version', id: follows };
    const inForce = follows === policy.inForceAtOpening;
    const ground: Ground | null = inForce ? { reason: 'policy-changed', proof } : null;
    const [expected, observed] = [policy.expected, follows];
    gaps.push({ ...base, says: gapWords.otherPolicy, expected, observed, ground });
  }
  const final = last(stages);
  for (const date of ['dueAt', 'lateAfter', 'closesAt'] as const) {
    const [planned, computed] = [dateIn(stages[0], date), dateIn(final, date)];
    const observed = row[date]?.toISOString() ?? null;
    if (observed === computed && observed === planned) continue;
    const ground = observed === computed ? groundOf(stages, date) : null;
    const expected = ground === null ? computed : planned;
    gaps.push({ ...base, says: gapWords.otherDate(date), expected, observed, ground });
  }
  return gaps;
}

/** What set a date as it is now: the last of what happened that changed it. */
function groundOf(stages: readonly DateStage[], date: 'dueAt' | 'lateAfter' | 'closesAt'): Ground | null {
  const setBy = stages.findLast((stage, index) => {
    const before = stages[index - 1];
    return before !== undefined && dateIn(before, date) !== dateIn(stage, date);
  });
  return setBy?.ground ?? null;
}
