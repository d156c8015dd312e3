import { occasionsOf } from '../../domain/cadence/occasions';
import type { CompiledRound } from '../../domain/cadence/compiled-round';
import type { Policy } from '../../domain/policy/schema';
import { fairDates, type FairDates } from '../../domain/round/fair-dates';
import { giveBack, type DateCounting } from '../../domain/round/give-back';
import type { Downtime } from '../../domain/escalation/case-context';
import { compileAgain } from '../../domain/why/compile-again';
import type { DutyEvent } from '../../domain/why/duty-history';
import { altered } from '../bundle/bundle-fault';
import type { KnownThen, RulesInTime } from './rules-in-time';
import type { Told } from './told';

/** A round whose dates were computed again, through its life. */
export interface RoundAgain {
  cadence: string;
  policy: Policy;
  compiled: CompiledRound;
  /** When it opened, and its dates then; null while it has not. */
  opened: { at: Date; lateAfter: Date; fair: FairDates } | null;
  /** What moved its duties' dates since. */
  moves: DutyEvent[];
  givenBack: Downtime[];
}

/** Entries of one moment came in this order, whatever positions they were given. */
const ORDER = ['round.planned', 'round.skipped', 'round.gap', 'round.requested', 'round.opened'];

/**
 * Computes the dates of a round again, entry by entry, each from the policy version that it names and from what was
 * known then. Null for one that was never planned. Throws AlteredBundle for the first entry that tells other dates.
 */
export function roundAgain(told: readonly Told[], rules: RulesInTime): RoundAgain | null {
  return inOrder(told).reduce<RoundAgain | null>((round, entry) => {
    const { kind, data } = entry;
    if (kind === 'round.requested') return requested(entry, rules);
    if (['round.planned', 'round.skipped', 'round.gap'].includes(kind) && 'cadence' in data)
      return planned(entry, rules);
    const step = steps[kind];
    if (step === undefined) return round;
    if (round === null) throw altered(`position ${entry.position}`, 'dates-differ');
    return firstThat(entry, rules, (known) => step(round, entry, known));
  }, null);
}

function inOrder(told: readonly Told[]): Told[] {
  const rank = ({ kind }: Told): number => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length);
  return [...told].sort(
    (a, b) => a.at.getTime() - b.at.getTime() || rank(a) - rank(b) || a.position - b.position,
  );
}

/** What follows from one of the states of knowledge that the entry may have had; it names none of the others. */
function firstThat<Value>(entry: Told, rules: RulesInTime, make: (known: KnownThen) => Value | null): Value {
  for (const known of rules.knownAt(entry.at)) {
    const value = make(known);
    if (value !== null) return value;
  }
  throw altered(`position ${entry.position}`, 'dates-differ');
}

function planned(entry: Told, rules: RulesInTime): RoundAgain {
  const { cadence, period, policy: id, opensAt, dueAt, closesAt, provisional } = entry.data;
  const policy = rules.policy(String(id));
  if (policy === null) throw altered(`policy ${String(id)}`, 'ground-missing');
  return firstThat(entry, rules, ({ calendar, occasions }) => {
    const wanted = { cadence: String(cadence), period: String(period), opensAt: null, dueAt: null };
    const { compiled } = compileAgain(policy, wanted, calendar, [...occasionsOf(policy), ...occasions]);
    const same =
      compiled !== null &&
      compiled.opensAt === opensAt &&
      compiled.dueAt === dueAt &&
      compiled.closesAt === closesAt &&
      compiled.provisional === provisional;
    return same ? begun(wanted.cadence, policy, compiled) : null;
  });
}

function requested(entry: Told, rules: RulesInTime): RoundAgain {
  const { cadence, period, dueAt } = entry.data as Record<'cadence' | 'period' | 'dueAt', string>;
  const policy = rules.inForceAt(entry.at);
  if (policy === null) throw altered(`position ${entry.position}`, 'ground-missing');
  return firstThat(entry, rules, ({ calendar }) => {
    const wanted = { cadence, period, opensAt: entry.at, dueAt: new Date(dueAt) };
    const { compiled } = compileAgain(policy, wanted, calendar, []);
    return compiled?.dueAt === dueAt && compiled.period === period ? begun(cadence, policy, compiled) : null;
  });
}

const begun = (cadence: string, policy: Policy, compiled: CompiledRound): RoundAgain => ({
  ...{ cadence, policy, compiled, opened: null, moves: [], givenBack: [] },
});

type Step = (round: RoundAgain, entry: Told, known: KnownThen) => RoundAgain | null;

const steps: Partial<Record<string, Step>> = {
  'round.opened': opened,
  'round.moved': moved,
  'round.given-back': givenBack,
};

function opened(round: RoundAgain, { at, data }: Told, { calendar }: KnownThen): RoundAgain | null {
  if (round.compiled.dueAt === null) return null;
  const fair = fairDates(round.compiled, at, round.policy, calendar);
  const same =
    fair.openedLateDays === data['lateDays'] &&
    fair.lateAfter === data['lateAfter'] &&
    fair.closesAt === data['closesAt'];
  return same ? { ...round, opened: { at, lateAfter: new Date(fair.lateAfter), fair } } : null;
}

function moved(round: RoundAgain, entry: Told, known: KnownThen): RoundAgain | null {
  const { policy, cadence, opened: before } = round;
  const wanted = { cadence, period: round.compiled.period, opensAt: null, dueAt: null };
  const all = [...occasionsOf(policy), ...known.occasions];
  const { compiled } = compileAgain(policy, wanted, known.calendar, all);
  if (before === null || compiled === null || compiled.dueAt === null) return null;
  const { dueAt } = compiled;
  const counting = countingOf(policy, known);
  const fair = round.givenBack.reduce(
    (dates, down) => giveBack(dates, dueAt, down, counting) ?? dates,
    fairDates(compiled, before.at, policy, known.calendar),
  );
  const { from, to, closesAt } = entry.data;
  if (from !== round.compiled.dueAt || to !== dueAt || closesAt !== fair.closesAt) return null;
  const { at, position } = entry;
  const move: DutyEvent = { kind: 'moved', at, position, lateAfter: new Date(fair.lateAfter) };
  return { ...round, compiled, opened: { ...before, fair }, moves: [...round.moves, move] };
}

function givenBack(round: RoundAgain, entry: Told, known: KnownThen): RoundAgain | null {
  const { opened: before, compiled, policy } = round;
  const { from, until, lateAfter, closesAt } = entry.data;
  if (before === null || compiled.dueAt === null) return null;
  const down = { from: new Date(String(from)), until: new Date(String(until)) };
  const counting = countingOf(policy, known);
  const fair = giveBack(before.fair, compiled.dueAt, down, counting);
  if (fair === null || fair.lateAfter !== lateAfter || fair.closesAt !== closesAt) return null;
  const { at, position } = entry;
  const back: DutyEvent = { kind: 'given-back', at, position, down, counting };
  return {
    ...{ ...round, opened: { ...before, fair } },
    ...{ moves: [...round.moves, back], givenBack: [...round.givenBack, down] },
  };
}

/** Where a round's dates are counted. */
export const countingOf = (policy: Policy, { calendar }: KnownThen): DateCounting => ({
  ...{ calendar, zone: policy.office.timeZone },
});
