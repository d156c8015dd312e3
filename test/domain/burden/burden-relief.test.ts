import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkPlan } from '../../../domain/burden/check-plan';
import { compileLimit } from '../../../domain/burden/compile-limit';
import { plainRoster } from '../../../domain/burden/roster-summary';
import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import { parsePolicy } from '../../../domain/policy/parse';
import type { Policy } from '../../../domain/policy/schema';
import { each, policyOf } from './burden-policy';

const source = readFileSync(path.join(__dirname, '../../../policies/burden-relief.yaml'), 'utf8');
const { policy, errors } = parsePolicy(source);
const pack = policy as Policy;

it('the rule pack is a policy', () => {
  expect(errors).toEqual([]);
  expect(pack.cadences).toEqual({});
});

it('every number that the rules do not fix is a parameter that is used, with a default that says it is ours', () => {
  const names = Object.keys(pack.parameters ?? {});
  expect(names.filter((name) => !source.includes(`: $${name}\n`))).toEqual([]);
  expect(Object.values(pack.parameters ?? {}).map(({ status }) => status)).toEqual(
    names.map(() => 'default'),
  );
});

it('what is from memory has a source that says so', () => {
  const unverified = pack.sources?.filter(({ verified }) => !verified) ?? [];
  expect(unverified.map(({ title }) => title.en)).toEqual(['Rules against formalism at the fingertips']);
});

it('every limit says where it comes from', () => {
  const text = source.slice(source.indexOf('\nlimits:'));
  for (const name of Object.keys(pack.limits ?? {})) {
    const before = text
      .slice(0, text.indexOf(`\n  ${name}:`))
      .split('\n')
      .at(-1);
    expect(`${name}: ${before}`).toMatch(/# \[(rule|rule, ours|source|U)\]/);
  }
});

const named = (name: string) => compileLimit(pack, name);

it.each([
  ['documents-do-not-grow', 'at most 60 documents a year for the office', '本办公室每年的文件不超过 60 次'],
  [
    'like-items-are-one',
    'inspections, meetings, requests for forms and material, trainings on one subject that come to a unit within 15 days are one',
    '15 天内到同一单位的同类同题督查检查、会议、报表材料要求、培训合并为一项',
  ],
  ['same-material-once', 'a material is asked for once a quarter', '同一材料每季度只报一次'],
  [
    'party-building-in-supervisions',
    '"party-building" has at least 1/5 of the inspections planned and held a year, by items',
    '每年计划及实际开展的督查检查中“party-building”不少于 1/5（按项数）',
  ],
  [
    'no-rhythm-level-by-level',
    'a rhythm reaches at most 0 levels below the circle that set it',
    '一项节奏层层下延不超过 0 级',
  ],
  [
    'no-shirking-level-by-level',
    "a task goes at most 1 levels down; a superior's own duty stays",
    '任务最多下转 1 级，上级自己的责任不得下转',
  ],
  [
    'results-not-traces',
    'at most 0 mandatory uploads; document, ledger, photo prove nothing alone',
    '必须上传的材料不超过 0 份；document、ledger、photo 不能单独作为依据',
  ],
  [
    'one-by-one-by-another',
    'accepted 0 working days after the start at the earliest, one by one, by somebody else',
    '开始满 0 个工作日后方可验收，逐项验收，由承办人以外的人验收',
  ],
  [
    'call-down-to-the-grass-roots',
    '"call-down-meeting" is decided by the principal leader, never by the engine, one by one, with a reason',
    '“call-down-meeting”由主要负责同志决定，系统不得自动决定，逐件决定，写明理由',
  ],
  ['document-length', '"document-characters" is at most 5000 字', '“document-characters”不超过 5000 字'],
])('%s in words', (name, en, zh) => {
  expect(named(name).says).toEqual({ zh, en });
});

it('staleness and distribution in words', () => {
  const two = policyOf(
    {},
    {
      stale: { kind: 'staleness', of: 'finding', workdaysWithoutChange: 20 },
      grades: { kind: 'distribution', of: 'appraisal', oneGradeAtMost: '2/3' },
    },
  );
  expect(compileLimit(two, 'stale').says.en).toBe('"finding" without a change for 20 working days is shown');
  expect(compileLimit(two, 'grades').says.en).toBe('one grade has at most 2/3 of "appraisal", and never all');
});

it('every limit is held by a function that is there', () => {
  expect(named('inspections-a-year').heldBy).toEqual({ plan: ['capFindings'], act: [] });
  expect(named('no-shirking-level-by-level').heldBy).toEqual({
    plan: ['handedDownDutyFindings'],
    act: ['delegationFindings'],
  });
  const held = Object.keys(pack.limits ?? {}).map((name) => named(name).heldBy);
  expect(held.filter(({ plan, act }) => plan.length + act.length === 0)).toEqual([]);
});

it('a heavy plan meets the pack at every point that a plan can', () => {
  const heavy = policyOf({
    weekly: each('week', { burden: { as: 'meeting', levelsDown: 2 } }),
    second: each('week', { burden: { as: 'meeting', subject: 'a' } }),
    third: each('week', { burden: { as: 'meeting', subject: 'a' } }),
    visit: each('month', { burden: { as: 'inspection', subject: 'safety' } }),
    form: each('month', {
      count: { exactly: 3 },
      burden: { as: 'request', materials: ['roll'] },
      outcome: { uploads: 1 },
    }),
    report: each('year', { burden: { as: 'report' } }),
    paper: each('week', { count: { exactly: 2 }, burden: { as: 'document' } }),
    duty: each('quarter', { owes: { superiorDuty: true }, burden: { as: 'activity', levelsDown: 1 } }),
    early: each('week', { due: { at: '09:00' } }),
    noon: each('week', { due: { at: '12:00' } }),
  });
  const checked = { ...heavy, limits: pack.limits };
  const found = checkPlan(checked, statutoryCalendar, 2026, plainRoster(checked)).map(({ limit }) => limit);
  const atPlan = Object.keys(pack.limits ?? {}).filter((name) => named(name).heldBy.plan.length > 0);
  expect([...new Set(found)].sort()).toEqual(atPlan.sort());
});
