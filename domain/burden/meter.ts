import { periodOf, periodStart, type PeriodKey } from '../cadence/period';
import type { CivilDate } from '../calendar/working-calendar';
import type { CalendarPeriodKind } from '../policy/dates';
import { burdenClasses, type BurdenClass } from '../policy/limits';
import type { Policy } from '../policy/schema';
import type { Bilingual } from '../policy/words';
import { countsAgainst, limitsOf, type NamedLimit } from './named-limit';

export type MeteredBearer = 'unit' | 'person';

/** A period that is on, and its first day. */
export interface MeterPeriod {
  each: CalendarPeriodKind;
  period: PeriodKey;
  from: CivilDate;
}

/** What one bearer was asked in a period: outcomes of one cadence, or mails where `cadence` is null. */
export interface AskedCount {
  bearer: string;
  each: CalendarPeriodKind;
  cadence: string | null;
  count: number;
}

export interface MeterCounts {
  /** Notices that arrived by mail. */
  mails: number;
  /** Outcomes that were asked for. */
  duties: number;
  /** The same by class of burden; what the policy gives no class is in `duties` alone. */
  byClass: Partial<Record<BurdenClass, number>>;
}

/** One of the policy's caps for this bearer, in the period that is on. */
export interface MeterCap {
  name: string;
  title: Bilingual;
  of: BurdenClass | 'mail';
  each: CalendarPeriodKind;
  period: PeriodKey;
  measured: number;
  atMost: number;
  over: boolean;
}

export interface Meter {
  week: MeterCounts;
  month: MeterCounts;
  caps: MeterCap[];
}

/** The periods that a meter counts on a day: this week, this month, and those of the policy's caps. */
export function meterPeriods(policy: Policy, per: MeteredBearer, today: CivilDate): MeterPeriod[] {
  const kinds = new Set<CalendarPeriodKind>([
    'week',
    'month',
    ...capsOf(policy, per).map(({ each }) => each),
  ]);
  return [...kinds].map((each) => {
    const period = periodOf(each, today);
    return { each, period, from: periodStart(period) };
  });
}

/** What each bearer was asked, against the policy's caps. Whoever was asked nothing is not in it. */
export function metersOf(
  policy: Policy,
  per: MeteredBearer,
  counts: readonly AskedCount[],
  today: CivilDate,
): Map<string, Meter> {
  const bearers = new Map<string, AskedCount[]>();
  for (const one of counts) {
    const known = bearers.get(one.bearer);
    if (known === undefined) bearers.set(one.bearer, [one]);
    else known.push(one);
  }
  return new Map([...bearers].map(([bearer, asked]) => [bearer, meterOf(policy, per, asked, today)]));
}

export function meterOf(
  policy: Policy,
  per: MeteredBearer,
  asked: readonly AskedCount[],
  today: CivilDate,
): Meter {
  return {
    week: countsIn(policy, asked, 'week'),
    month: countsIn(policy, asked, 'month'),
    caps: capsOf(policy, per).map((cap) => {
      const measured = sum(asked.filter((one) => one.each === cap.each && isOf(policy, cap, one)));
      const { name, title, of, each, atMost } = cap;
      const period = periodOf(each, today);
      return { name, title, of, each, period, measured, atMost, over: measured > atMost };
    }),
  };
}

function countsIn(policy: Policy, asked: readonly AskedCount[], each: CalendarPeriodKind): MeterCounts {
  const within = asked.filter((one) => one.each === each);
  const duties = within.filter(({ cadence }) => cadence !== null);
  const byClass: MeterCounts['byClass'] = {};
  for (const name of burdenClasses) {
    const count = sum(duties.filter(({ cadence }) => classOf(policy, cadence) === name));
    if (count > 0) byClass[name] = count;
  }
  return { mails: sum(within.filter(({ cadence }) => cadence === null)), duties: sum(duties), byClass };
}

function capsOf(policy: Policy, per: MeteredBearer): NamedLimit<'cap'>[] {
  return limitsOf(policy).filter(
    (limit): limit is NamedLimit<'cap'> => limit.kind === 'cap' && limit.per === per,
  );
}

/** As the plan counts it: what has a ground is left out where a cap asks for one. */
function isOf(policy: Policy, cap: NamedLimit<'cap'>, { cadence }: AskedCount): boolean {
  if (cap.of === 'mail' || cadence === null) return cap.of === 'mail' && cadence === null;
  const ground = policy.cadences[cadence]?.burden?.ground ?? null;
  return classOf(policy, cadence) === cap.of && countsAgainst(cap, { ground });
}

function classOf(policy: Policy, cadence: string | null): BurdenClass | null {
  return cadence === null ? null : (policy.cadences[cadence]?.burden?.as ?? null);
}

function sum(counts: readonly AskedCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
