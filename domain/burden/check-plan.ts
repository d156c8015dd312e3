import { yearOf } from '../calendar/civil-date';
import { periodEnd, type PeriodKey } from '../cadence/period';
import type { CompiledRound } from '../cadence/compiled-round';
import type { CivilDate, WorkingCalendar } from '../calendar/working-calendar';
import type { Policy } from '../policy/schema';
import { planItems, roundsAround, type BurdenItem } from './burden-item';
import { capFindings } from './cap';
import { uploadFindings } from './evidence';
import type { Finding } from './finding';
import { handedDownDutyFindings, handingDownFindings } from './handing-down';
import { officeLoad, personLoads, unitLoads, type CountedItem, type Load } from './load';
import { mailLoads } from './mail-load';
import { materialFindings } from './material-once';
import { mergingFindings } from './merging';
import { limitsOf, type NamedLimit } from './named-limit';
import type { RosterSummary } from './roster-summary';
import { shareFindings, type ShareItem } from './share';
import { touchesYear, windowOf } from './year-window';

/** What took place up to a day: a period that has not ended by then is not judged yet. */
export interface Happened {
  items: readonly ShareItem[];
  until: CivilDate;
}

/** A plan with everything that its limits look at. */
interface Plan {
  policy: Policy;
  calendar: WorkingCalendar;
  year: number;
  roster: RosterSummary;
  happened: Happened | null;
  items: readonly BurdenItem[];
  rounds: readonly CompiledRound[];
}

/**
 * Everything that the limits of a policy find in a year: in its plan, and for shares also in what happened, where that
 * is given. In the order of the limits, then of time: the same arguments give the same list. Limits that guard an act
 * (acceptance, decision, staleness, floor, distribution) find nothing in a plan.
 */
export function checkPlan(
  policy: Policy,
  calendar: WorkingCalendar,
  year: number,
  roster: RosterSummary,
  happened: Happened | null = null,
): Finding[] {
  const limits = limitsOf(policy);
  if (limits.length === 0) return [];
  const rounds = roundsAround(policy, calendar, year);
  const items = planItems(policy, rounds, year);
  const plan: Plan = { policy, calendar, year, roster, happened, rounds, items };
  return limits.flatMap((limit) => findingsOf(limit, plan));
}

function findingsOf(limit: NamedLimit, plan: Plan): Finding[] {
  const { policy, roster, year } = plan;
  switch (limit.kind) {
    case 'cap':
      return capFindings(limit, capLoads(limit, plan), judgedIn(year));
    case 'merging':
      return mergingIn(limit, plan);
    case 'material-once':
      return materialFindingsIn(limit, plan);
    case 'share':
      return sharesIn(limit, plan);
    case 'handing-down':
      return handingDownFindings(limit, policy, roster);
    case 'delegation':
      return handedDownDutyFindings(limit, policy);
    case 'evidence':
      return uploadFindings(limit, policy);
    case 'acceptance':
    case 'decision':
    case 'staleness':
    case 'floor':
    case 'distribution':
      return [];
  }
}

function judgedIn(year: number): (period: PeriodKey) => boolean {
  return (period) => touchesYear(year, period);
}

function capLoads(limit: NamedLimit<'cap'>, plan: Plan): Load<CountedItem>[] {
  const { policy, calendar, year, roster, items, rounds } = plan;
  if (limit.of === 'mail') return mailLoads(policy, calendar, rounds, roster, limit.per, windowOf(year));
  const counted = items.filter((item) => item.class === limit.of);
  const loads = { unit: unitLoads, person: personLoads, office: officeLoad }[limit.per](counted, roster);
  return loads.map(({ bearer, items: borne }) => ({
    bearer,
    items: borne.map(({ cadence, date, times, ground }) => ({ cadences: [cadence], date, times, ground })),
  }));
}

/** Subject by subject: units that differ only in other things are told of together. */
function mergingIn(limit: NamedLimit<'merging'>, { items, roster, year }: Plan): Finding[] {
  const subjects = new Set(items.map((item) => `${item.class} ${item.subject}`));
  return [...subjects].flatMap((subject) => {
    const same = items.filter((item) => `${item.class} ${item.subject}` === subject);
    return mergingFindings(limit, unitLoads(same, roster), (date) => yearOf(date) === year);
  });
}

function materialFindingsIn(limit: NamedLimit<'material-once'>, { items, roster, year }: Plan): Finding[] {
  const materials = new Set(items.flatMap((item) => item.materials));
  return [...materials].flatMap((material) => {
    const asking = items
      .filter((item) => item.materials.includes(material))
      .map((item) => ({ ...item, materials: [material] }));
    return materialFindings(limit, unitLoads(asking, roster), judgedIn(year));
  });
}

function sharesIn(limit: NamedLimit<'share'>, { items, happened, year }: Plan): Finding[] {
  const judged = judgedIn(year);
  const planned = limit.over === 'happened' ? [] : shareFindings(limit, items, 'plan', judged);
  if (limit.over === 'plan' || happened === null) return planned;
  const { items: took, until } = happened;
  const ended = (period: PeriodKey): boolean => judged(period) && periodEnd(period) <= until;
  return [...planned, ...shareFindings(limit, took, 'happened', ended)];
}
