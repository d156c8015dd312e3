import { adaptationFaults } from '../../../domain/burden/adaptation';
import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import { each, policyOf, type AllTerms, type Terms } from './burden-policy';

/** What a subordinate's cadence says of the superior's cadence `rule`. */
export const adapts = { adapts: { cadence: 'rule' } };
export const withGround = {
  adapts: { cadence: 'rule', ground: { zh: '试点要求', en: 'The pilot asks for it' } },
};

export const month = (more: Terms = {}) => each('month', more);

/** `path: message` of every fault in 2026. `own` is one cadence or all of the subordinate's; null: no budget given. */
export function faults(rule: Terms, own: Terms | AllTerms, budget: number | null = 100): string[] {
  const tightening = budget === null ? {} : { tightening: { occurrencesAtMost: budget } };
  const superior = policyOf({ rule }, {}, tightening);
  const cadences = ('period' in own ? { own } : own) as AllTerms;
  return adaptationFaults(superior, policyOf(cadences), statutoryCalendar, 2026).map(
    ({ path, message }) => `${path}: ${message}`,
  );
}
