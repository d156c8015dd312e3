import { refusalsBeforeForce } from '../../../domain/burden/before-force';
import { checkPlan } from '../../../domain/burden/check-plan';
import { compileLimit } from '../../../domain/burden/compile-limit';
import { planRemarks } from '../../../domain/burden/plan-remarks';
import { plainRoster } from '../../../domain/burden/roster-summary';
import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import { each, policyOf } from './burden-policy';

const cadences = {
  weekly: each('week', { burden: { as: 'meeting', levelsDown: 2 } }),
  forms: each('month', { burden: { as: 'request', materials: ['roll'] }, outcome: { uploads: 2 } }),
};
const limits = {
  uploads: { kind: 'evidence', uploadsAtMost: 1 },
  requests: { kind: 'cap', of: 'request', per: 'unit', each: 'quarter', atMost: 2, then: 'refuse' },
  down: { kind: 'handing-down', levelsAtMost: 0 },
  roll: { kind: 'material-once', each: 'year' },
};
const policy = policyOf(cadences, limits);
const check = () => checkPlan(policy, statutoryCalendar, 2026, plainRoster(policy));

it('finds everything in the order of the limits, then of time, and the same every time', () => {
  expect(check().map(({ limit, subject }) => `${limit} ${subject.period ?? subject.cadence}`)).toEqual([
    'uploads forms',
    'requests 2026-Q1',
    'requests 2026-Q2',
    'requests 2026-Q3',
    'requests 2026-Q4',
    'down weekly',
    'roll 2026',
  ]);
  expect(check()).toEqual(check());
});

it('a cadence with a ground may bring more uploads where a ground is enough', () => {
  const ground = { zh: '审计', en: 'An audit' };
  const asked = (more: object) => ({
    forms: each('month', { burden: { as: 'request', ...more }, outcome: { uploads: 2 } }),
  });
  const limit = { uploads: { ...limits.uploads, then: 'needs-ground' } };
  const count = (more: object) =>
    checkPlan(policyOf(asked(more), limit), statutoryCalendar, 2026, plainRoster(policy)).length;
  expect([count({}), count({ ground })]).toEqual([1, 0]);
});

it('a policy without limits, and limits without cadences, find nothing', () => {
  for (const nothing of [policyOf(cadences), policyOf({}, limits)]) {
    expect(checkPlan(nothing, statutoryCalendar, 2026, plainRoster(nothing))).toEqual([]);
  }
});

it('what is the same in every period is one remark', () => {
  const remarks = planRemarks(policy, statutoryCalendar, 2026, plainRoster(policy));
  expect(remarks.map(({ path, consequence, findings }) => [path, consequence, findings.length])).toEqual([
    ['cadences.forms.outcome.uploads', 'warn', 1],
    ['limits.requests', 'refuse', 4],
    ['cadences.weekly.burden.levelsDown', 'warn', 1],
    ['limits.roll', 'warn', 1],
  ]);
  expect(remarks[1]?.message).toEqual({
    zh: 'requests：每个乡镇（街道）在 2026 年一季度有报表材料要求 3 次（forms），上限为每季度 2 次（全年另有 3 次）',
    en: 'requests: each town has 3 requests for forms and material in first quarter of 2026 (forms), expected at most 2 a quarter (and 3 more times in the year)',
  });
});

describe('before a policy is put into force', () => {
  const proposed = { policy, calendar: statutoryCalendar, year: 2026, roster: null, superior: null };

  it('its own refusals stand against it, its warnings do not', () => {
    expect(refusalsBeforeForce(proposed).map(({ path }) => path)).toEqual(['limits.requests']);
  });

  it('so do the faults against its superior’s rules', () => {
    const superior = policyOf({ rule: each('week') });
    const own = policyOf({ own: each('month', { adapts: { cadence: 'rule' } }) });
    expect(refusalsBeforeForce({ ...proposed, policy: own, superior }).map(({ path }) => path)).toEqual([
      'cadences.own.period',
    ]);
    expect(refusalsBeforeForce({ ...proposed, policy: own })).toEqual([]);
  });

  it('the roster decides whom a limit reaches', () => {
    expect(refusalsBeforeForce({ ...proposed, roster: { units: [], leaders: [] } })).toEqual([]);
  });
});

it('a limit that is not there is refused by name', () => {
  expect(() => compileLimit(policy, 'caps')).toThrow(
    'the policy has no limit "caps"; it has uploads, requests, down, roll',
  );
});
