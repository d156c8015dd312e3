import type { WorkingCalendar } from '../calendar/working-calendar';
import { didYouMean } from '../policy/near-spelling';
import type { Cadence, Policy } from '../policy/schema';
import { loosenedDates, occurrencesInYear, roundsDueIn } from './adapted-dates';
import { loosenedTerms, tightenedTerms } from './adapted-terms';

export interface AdaptationFault {
  /** `cadences.weekly-meeting.due`: as in a policy's errors, of the subordinate's policy. */
  path: string;
  message: string;
}

interface Adaptation {
  name: string;
  own: Cadence;
  /** The superior's cadence that it carries out, and its name. */
  ruleName: string;
  rule: Cadence;
}

/**
 * What a subordinate's policy may not do with its superior's rules, over one civil year: all of it at once.
 *
 * A cadence that `adapts` one of the superior may choose its form and its day. It may not loosen: a longer period,
 * fewer outcomes, a later due date in the same period, in-person or acceptance dropped. It may tighten (a shorter
 * period, more outcomes, more uploads) with a ground, and pays for it: its extra occurrences a year, over all cadences,
 * lie within the superior's `tightening.occurrencesAtMost`. Where the superior gives no such budget there is nothing to
 * pay from. Dates are compared where both sides have some: an open question stays one.
 *
 * Source: MECHANISMS A06 (a unit adapts the mechanism to its conditions), RULES 6 (no raising level by level).
 */
export function adaptationFaults(
  superior: Policy,
  subordinate: Policy,
  calendar: WorkingCalendar,
  year: number,
): AdaptationFault[] {
  const { adaptations, unknown } = adaptationsOf(superior, subordinate);
  const before = new Set<string>();
  const payments: { name: string; extra: number }[] = [];
  const faults = adaptations.flatMap((adaptation) => {
    const { name, own, ruleName, rule } = adaptation;
    const again = before.has(ruleName);
    before.add(ruleName);
    const dates = {
      rule: roundsDueIn(superior, ruleName, calendar, [year]),
      // An adapted date may lie over the year's edge.
      own: roundsDueIn(subordinate, name, calendar, [year - 1, year, year + 1]),
    };
    const tightened = tightenedTerms(own, rule);
    if (again) tightened.unshift({ what: `a further cadence for "${ruleName}"`, oftener: true });
    if (tightened.some(({ oftener }) => oftener) && dates.rule && dates.own) {
      const asked = again ? 0 : occurrencesInYear(dates.rule, rule, year);
      payments.push({ name, extra: Math.max(0, occurrencesInYear(dates.own, own, year) - asked) });
    }
    return [
      ...loosenedTerms(own, rule),
      ...loosenedDates({ own, rule, rounds: dates, year }),
      ...groundless(own, tightened),
    ].map(({ at, message }) => ({ path: `cadences.${name}.${at}`, message }));
  });
  return [...unknown, ...faults, ...overBudget(payments, superior)];
}

function adaptationsOf(
  superior: Policy,
  subordinate: Policy,
): { adaptations: Adaptation[]; unknown: AdaptationFault[] } {
  const known = Object.keys(superior.cadences);
  const adaptations: Adaptation[] = [];
  const unknown: AdaptationFault[] = [];
  for (const [name, own] of Object.entries(subordinate.cadences)) {
    if (own.adapts === undefined) continue;
    const ruleName = own.adapts.cadence;
    const rule = Object.hasOwn(superior.cadences, ruleName) ? superior.cadences[ruleName] : undefined;
    if (rule) adaptations.push({ name, own, ruleName, rule });
    else {
      const hint = didYouMean(ruleName, known) || `; it has ${known.join(', ') || 'none'}`;
      const message = `expected a cadence of the superior's policy, found "${ruleName}"${hint}`;
      unknown.push({ path: `cadences.${name}.adapts.cadence`, message });
    }
  }
  return { adaptations, unknown };
}

function groundless(own: Cadence, tightened: readonly { what: string }[]): { at: string; message: string }[] {
  if (tightened.length === 0 || own.adapts?.ground !== undefined) return [];
  const more = tightened.map(({ what }) => what).join(', ');
  return [
    {
      at: 'adapts.ground',
      message: `expected a ground for asking more than the superior (${more}), found nothing`,
    },
  ];
}

/** Every cadence that pays is named: which of them gives way is for people to say. */
function overBudget(
  payments: readonly { name: string; extra: number }[],
  superior: Policy,
): AdaptationFault[] {
  const budget = superior.tightening?.occurrencesAtMost;
  const paying = payments.filter(({ extra }) => extra > 0);
  const total = paying.reduce((sum, { extra }) => sum + extra, 0);
  if (total <= (budget ?? 0)) return [];
  const expected =
    budget === undefined
      ? "expected none: the superior's policy gives no tightening.occurrencesAtMost"
      : `expected at most ${budget} in all cadences together (tightening.occurrencesAtMost)`;
  return paying.map(({ name, extra }) => ({
    path: `cadences.${name}.adapts`,
    message: `${expected}, found ${total} more occurrences a year than the superior asks for, ${extra} of them here`,
  }));
}
