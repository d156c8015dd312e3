import type { CompiledRound } from '../cadence/compiled-round';
import { occasionsOf } from '../cadence/occasions';
import { isExtra } from '../cadence/period';
import type { Policy } from '../policy/schema';
import { fairDates, type FairDates } from '../round/fair-dates';
import { giveBack } from '../round/give-back';
import { compileAgain } from '../why/compile-again';
import type { KnownDowntime } from './downtime-ground';
import type { Ground } from './gap';
import { knownAt, type Known } from './known-in-time';

/** The dates of a round from an instant on, and what made them so; the first are those that were expected. */
export interface DateStage {
  since: Date;
  compiled: CompiledRound;
  fair: FairDates;
  ground: Ground | null;
  /** Nothing had been looked at before: as expected, or as it was opened. */
  atOpening: boolean;
}

export interface OpenedInTime {
  policy: Policy;
  compiled: CompiledRound;
  /** When it could open, and when it did. */
  opens: Date;
  openedAt: Date;
  /** Until when its dates could move: its close, or now. */
  until: Date;
  /** The row that says when it opened. */
  opened: Ground;
  known: readonly Known[];
  downtimes: readonly KnownDowntime[];
}

/**
 * The dates of a round through its life, computed again from what was known at each time: as expected, as it was
 * opened, and after each calendar, event and downtime while it was open.
 */
export function dateStages(round: OpenedInTime): [DateStage, ...DateStage[]] {
  const { policy, compiled, opens, openedAt, known } = round;
  const [before, then] = [knownAt(known, opens), knownAt(known, openedAt)];
  const first: DateStage = {
    since: opens,
    compiled,
    fair: fairDates(compiled, opens, policy, before.calendar),
    ground: null,
    atOpening: true,
  };
  const stages: [DateStage, ...DateStage[]] = [first];
  const atOpening = compiledWith(round, compiled, then) ?? compiled;
  const fair = fairDates(atOpening, openedAt, policy, then.calendar);
  const ground = sameDates(atOpening, compiled) ? round.opened : (then.ground ?? round.opened);
  if (!sameDates(atOpening, compiled) || !sameFair(fair, first.fair))
    stages.push({ since: openedAt, compiled: atOpening, fair, ground, atOpening: true });
  else stages[0] = { ...first, fair };
  const given: KnownDowntime[] = [];
  for (const change of changesOf(round)) {
    const next =
      'calendar' in change ? moved(round, last(stages), change, given) : back(round, last(stages), change);
    if (next === null) continue;
    if (!('calendar' in change)) given.push(change);
    stages.push(next);
  }
  return stages;
}

export const last = (stages: readonly [DateStage, ...DateStage[]]): DateStage => stages.at(-1) ?? stages[0];

function changesOf({ known, downtimes, openedAt, until }: OpenedInTime): (Known | KnownDowntime)[] {
  const at = (one: Known | KnownDowntime): Date => ('calendar' in one ? one.from : one.recordedAt);
  return [...known, ...downtimes.filter((one) => one.until > openedAt)]
    .filter((one) => at(one) > openedAt && at(one) <= until)
    .sort((a, b) => at(a).getTime() - at(b).getTime());
}

function moved(
  round: OpenedInTime,
  before: DateStage,
  known: Known,
  given: readonly KnownDowntime[],
): DateStage | null {
  const compiled = compiledWith(round, before.compiled, known);
  // A calendar that leaves an open round without a day does not undo it.
  if (compiled === null || compiled.dueAt === null) return null;
  if (compiled.dueAt === before.compiled.dueAt && compiled.closesAt === before.compiled.closesAt) return null;
  const { dueAt } = compiled;
  const counting = { calendar: known.calendar, zone: round.policy.office.timeZone };
  const fair = given.reduce(
    (dates, downtime) => giveBack(dates, dueAt, downtime, counting) ?? dates,
    fairDates(compiled, round.openedAt, round.policy, known.calendar),
  );
  return { since: known.from, compiled, fair, ground: known.ground, atOpening: false };
}

function back(round: OpenedInTime, before: DateStage, downtime: KnownDowntime): DateStage | null {
  const { dueAt } = before.compiled;
  const { calendar } = knownAt(round.known, downtime.recordedAt);
  const counting = { calendar, zone: round.policy.office.timeZone };
  const fair = dueAt === null ? null : giveBack(before.fair, dueAt, downtime, counting);
  const ground: Ground = { reason: 'engine-down', proof: downtime.proof };
  // What fell into the downtime was not looked at any more by the dates before it.
  if (fair === null) return null;
  return { since: downtime.from, compiled: before.compiled, fair, ground, atOpening: false };
}

/** Null where the rules give the round no dates; an extra round's are what was asked for. */
function compiledWith({ policy }: OpenedInTime, compiled: CompiledRound, known: Known): CompiledRound | null {
  if (isExtra(compiled.period)) return compiled;
  const { cadence, period } = compiled;
  const wanted = { cadence, period, opensAt: null, dueAt: null };
  const again = compileAgain(policy, wanted, known.calendar, [...occasionsOf(policy), ...known.occasions]);
  return again.compiled?.dueAt == null ? null : again.compiled;
}

function sameDates(a: CompiledRound, b: CompiledRound): boolean {
  return a.dueAt === b.dueAt && a.closesAt === b.closesAt && a.opensAt === b.opensAt;
}

function sameFair(a: FairDates, b: FairDates): boolean {
  const looks = ({ checkpoints }: FairDates): string =>
    checkpoints.map(({ kind, at }) => `${kind} ${at}`).join();
  return a.lateAfter === b.lateAfter && a.closesAt === b.closesAt && looks(a) === looks(b);
}
