import { stringify } from 'yaml';
import { parsePolicy } from '../../../domain/policy/parse';
import type { Limit } from '../../../domain/policy/limits';
import type { Policy } from '../../../domain/policy/schema';

export type Terms = Record<string, unknown>;
export type AllTerms = Record<string, Terms>;

const days = {
  week: ['FREQ=WEEKLY;BYDAY=MO', 'following'],
  month: ['FREQ=MONTHLY;BYMONTHDAY=-1', 'preceding'],
  quarter: ['FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1', 'preceding'],
  'half-year': ['FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1', 'preceding'],
  year: ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1', 'preceding'],
} as const;

/** A cadence of a period, owed by towns and due on its Monday or last working day; terms given here go before. */
export function each(period: keyof typeof days, { due, owes, outcome, ...terms }: Terms = {}): Terms {
  const [recurrence, convention] = days[period];
  return {
    title: { zh: period, en: period },
    period,
    due: { recurrence, convention, outsidePeriod: 'skip', at: '18:00', ...(due as Terms) },
    opens: { workdaysBeforeDue: 1, at: '09:00' },
    closes: { workdaysAfterDue: 2, at: '18:00' },
    checkpoints: ['opening', 'due', 'close'],
    owes: { unitKinds: ['town'], post: 'secretary', ...(owes as Terms) },
    outcome: { ask: { zh: '结果', en: 'Outcome' }, acceptedBy: 'none', ...(outcome as Terms) },
    ...terms,
  };
}

/** Left out of `limits`: its title, which is its name, and `then`, which is `warn`. */
export function policyOf(
  cadences: Record<string, Terms>,
  limits: Record<string, Terms> = {},
  more: Terms = {},
): Policy {
  const source = stringify(
    {
      schema: 'duban/policy/1',
      title: { zh: '试', en: 'Test' },
      office: {
        timeZone: 'Asia/Shanghai',
        notices: { days: 'working', from: '08:30', until: '18:00' },
        waveEverySeconds: 900,
      },
      calendar: { region: 'CN' },
      cadences,
      limits: Object.fromEntries(
        Object.entries(limits).map(([name, terms]) => [
          name,
          { title: { zh: name, en: name }, then: 'warn', ...terms },
        ]),
      ),
      ...more,
    },
    { aliasDuplicateObjects: false },
  );
  const { policy, errors } = parsePolicy(source);
  if (!policy) throw new Error(JSON.stringify(errors));
  return policy;
}

/** One limit of a kind by itself, as an act's guard takes it. */
export function limitOf<Kind extends Limit['kind']>(
  kind: Kind,
  terms: Terms,
): Extract<Limit, { kind: Kind }> & { name: string } {
  const limit = policyOf({}, { 'a-limit': { kind, ...terms } }).limits?.['a-limit'];
  return { ...(limit as Extract<Limit, { kind: Kind }>), name: 'a-limit' };
}
