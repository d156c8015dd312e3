import { adaptationFaults } from '../../domain/burden/adaptation';
import { checkPlan } from '../../domain/burden/check-plan';
import { compileLimit } from '../../domain/burden/compile-limit';
import { limitsOf } from '../../domain/burden/named-limit';
import { plainRoster } from '../../domain/burden/roster-summary';
import { planYear } from '../../domain/cadence/plan-year';
import { statutoryCalendar as calendar } from '../../domain/calendar/statutory-calendar';
import { rungs } from '../../domain/policy/rungs';
import type { Policy } from '../../domain/policy/schema';
import { cadenceOf, occasionsFor, roundsExpected, roundsOf } from './compiled-duty';
import { innerFields } from './inner-fields';
import { mechanismRows, type MechanismRow } from './mechanism-table';
import { templates, type Template } from './policies';
import { answered, questionsOf, refusalOf } from './refused-cadence';
import { proposedWith } from './tried-rung';
import { tried } from './tried-limit';

/** Every mechanism of the eight groups: a row that goes missing is missed here. */
const groups = `
  A01 A02 A03 A04 A05 A06 A07 A08 A09 A10 A11 A12 A13
  B01 B02 B03 B04 B05 B06 B07 B08 B09 B10 B11
  C01 C02 C03 C04 C05 C06 C07 C08 C09 C10 C11 C12
  D01 D02 D03 D04 D05 D06 D07 D08 D09 D10 D11 D12 D13 D14 D15 D16
  E01 E02 E03 E04 E05 E06 E07 E08
  F01 F02 F03 F04 F05 F06 F07 F08 F09 F10 F12 F13 F14
  G01 G02 G03 G04 G05 G06 G07 G08 G09 G10 G11 G12 G13 G14 G15 G16 G17 G18 G19 G20 G21 G22 G23
  H01 H02 H03 H04 H05`;
/** Other kinds of schedule: floors, counts to zero, events, terms, duties in person. */
const beside = ['I03', 'I04', 'I09', 'I10', 'I11', 'J05'];
/** Neither rhythm, cap, ratio nor rule. */
const elsewhere = ['A11', 'A12', 'F12', 'G20'];

const all = templates();
const rows = mechanismRows();
const carried = rows.filter(({ template }) => template.endsWith('.yaml'));
const carriers = carried.flatMap(({ id, template, carriers: each }) =>
  each.map(({ field, yields }) => ({ id, template, field, yields })),
);
const yielding = (what: RegExp): [string, (typeof carriers)[number]][] =>
  carriers
    .filter(({ yields }) => what.test(yields))
    .map((carrier) => [`${carrier.id} ${carrier.template} ${carrier.field}`, carrier]);

function templateOf({ template }: Pick<MechanismRow, 'template'>): Template {
  const found = all.find(({ file }) => file === template);
  if (!found) throw new Error(`there is no policies/${template}`);
  return found;
}

describe('the table', () => {
  it('has one row for every mechanism of the groups A to H, and some beside them', () => {
    const ids = groups.trim().split(/\s+/);
    expect(ids).toHaveLength(101);
    expect(rows.map(({ id }) => id)).toEqual([...ids, ...beside]);
  });

  it('leaves four mechanisms to ledgers and appraisal, each with its reason', () => {
    const others = rows.filter((row) => !carried.includes(row));
    expect(others.map(({ id }) => id)).toEqual(elsewhere);
    for (const { template, reason } of others) {
      expect(['ledgers', 'appraisal']).toContain(template);
      expect(reason.split(' ').length).toBeGreaterThan(8);
    }
  });

  it('knows no other yields than duties, limits, rungs and refusals', () => {
    for (const { yields } of carriers) expect(yields).toMatch(/^(duty|refusal|rung|limit \([a-z-]+\))$/);
    expect(carriers.length).toBeGreaterThan(carried.length);
  });

  it('uses every template', () => {
    expect([...new Set(carried.map(({ template }) => template))].sort()).toEqual(all.map(({ file }) => file));
  });

  // The default policy's monthly list is that of A02 without its carry-over; the rule pack holds more than group H.
  const besides = ['five-cadences.yaml cadences.monthly-list'];

  it('names every cadence of every template, and every limit but of the rule pack', () => {
    const named = new Set(
      carriers.map(({ template, field }) => `${template} ${field.split('.').slice(0, 2).join('.')}`),
    );
    const there = all.flatMap(({ file, policy }) => [
      ...Object.keys(policy.cadences).map((name) => `${file} cadences.${name}`),
      ...(file === 'burden-relief.yaml' ? [] : Object.keys(policy.limits ?? {})).map(
        (name) => `${file} limits.${name}`,
      ),
    ]);
    expect(there.filter((each) => !named.has(each))).toEqual(besides);
  });
});

describe('a duty compiles to rounds in both years', () => {
  it.each(yielding(/^duty$/))('%s', (_, carrier) => {
    const { policy } = templateOf(carrier);
    const [, name = ''] = carrier.field.split('.');
    const years = roundsOf(policy, name);
    for (const { year, rounds } of years) {
      expect(roundsExpected(cadenceOf(policy, name), year)).toContain(rounds.length);
    }
    const held = years.flatMap(({ rounds }) => rounds).filter(({ skipped }) => skipped === null);
    expect(held.length).toBeGreaterThan(0);
    for (const { opensAt, dueAt, closesAt, checkpoints, rule } of held) {
      const [opens, due, closes] = [opensAt, dueAt, closesAt].map((at) => Date.parse(at ?? ''));
      expect(opens).toBeLessThan(due ?? NaN);
      expect(due).toBeLessThan(closes ?? NaN);
      expect(checkpoints.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['due', 'close']));
      expect(rule).not.toBe('');
    }
  });
});

describe('a rung is proposed on its first entry, and on one ground less it is not', () => {
  it.each(yielding(/^rung$/))('%s', (_, carrier) => {
    const { ladder } = templateOf(carrier).policy;
    const rung = rungs.find((one) => carrier.field === `ladder.rungs.${one}`);
    if (ladder === undefined || rung === undefined)
      throw new Error(`expected a rung, found ${carrier.field}`);
    expect(proposedWith(ladder, rung, 0)).toContain(rung);
    expect(proposedWith(ladder, rung, 1)).not.toContain(rung);
  });
});

describe('a field inside a cadence says what the mechanism asks', () => {
  const inner = yielding(/^duty$/).filter(([, { field }]) => field.split('.').length > 2);

  it.each(inner)('%s', (_, carrier) => {
    const [, name = '', ...at] = carrier.field.split('.');
    const expected = innerFields[`${carrier.id} ${at.join('.')}`] ?? innerFields[`${carrier.id} ${name}`];
    expect(expected).toBeDefined();
    const found = at.reduce<unknown>(
      (value, step) => (value as Record<string, unknown>)[step],
      cadenceOf(templateOf(carrier).policy, name),
    );
    expect(at.at(-1) === 'parts' ? (found as { name: string }[]).map((part) => part.name) : found).toEqual(
      expected,
    );
  });

  it('no expectation is left over', () => {
    const keys = inner.flatMap(([, { id, field }]) => {
      const [, name, ...at] = field.split('.');
      return [`${id} ${at.join('.')}`, `${id} ${name}`];
    });
    expect(Object.keys(innerFields).filter((key) => !keys.includes(key))).toEqual([]);
  });
});

describe('a limit is of its kind, is held by something, finds a breach and lets the rest pass', () => {
  it.each(yielding(/^limit \((?!tightening)/))('%s', (_, carrier) => {
    const { policy } = templateOf(carrier);
    const [, name = ''] = carrier.field.split('.');
    const compiled = compileLimit(policy, name);
    expect(`limit (${compiled.kind})`).toBe(carrier.yields);
    expect([...compiled.heldBy.plan, ...compiled.heldBy.act].length).toBeGreaterThan(0);
    const limit = limitsOf(policy).find((each) => each.name === name);
    if (!limit) throw new Error(`no limit "${name}"`);
    const { broken, kept } = tried(limit);
    expect(broken.length).toBeGreaterThan(0);
    for (const findings of broken) expect(findings).toContainEqual(expect.objectContaining({ limit: name }));
    expect(kept).toEqual([]);
  });

  it.each(yielding(/^limit \(tightening\)$/))('%s: a subordinate pays for asking more', (_, carrier) => {
    const { policy } = templateOf(carrier);
    const extra = policy.tightening?.occurrencesAtMost;
    const rule = cadenceOf(policy, 'monthly-list');
    const ground = { zh: '本地试点', en: 'a pilot of ours' };
    const asking = (times: number): Policy => ({
      ...policy,
      cadences: {
        list: { ...rule, count: { exactly: times }, adapts: { cadence: 'monthly-list', ground } },
      },
    });
    expect(extra).toBe(12);
    expect(adaptationFaults(policy, asking(2), calendar, 2026)).toEqual([]);
    expect(adaptationFaults(policy, asking(3), calendar, 2026)).toMatchObject([
      { path: 'cadences.list.adapts', message: expect.stringContaining('found 24 more occurrences') },
    ]);
  });
});

describe('a refusal does not run, says its question, and runs once a person has answered it', () => {
  it.each(yielding(/^refusal$/))('%s', (_, carrier) => {
    const template = templateOf(carrier);
    const [, name = ''] = carrier.field.split('.');
    const questions = questionsOf(template, name);
    expect(questions).not.toEqual([]);
    for (const { question } of questions) expect(question).toMatch(/[一-龥].*？.*[a-z].*[.?]$/);
    expect(refusalOf(template.policy, name)).toContain(questions[0]?.question);
    expect(planYear(template.policy, calendar, 2026, name, occasionsFor(template.policy))).toEqual([]);
    const [year] = roundsOf(answered(template.policy, name), name);
    expect(roundsExpected(cadenceOf(template.policy, name), 2026)).toContain(year?.rounds.length);
  });

  it('and nothing else of a template is open', () => {
    const open = all.flatMap(({ file, unresolved }) => unresolved.map(({ path: at }) => `${file} ${at}`));
    const named = carriers.filter(({ yields }) => yields === 'refusal');
    expect(
      open.filter((each) => !named.some(({ template, field }) => each.startsWith(`${template} ${field}.`))),
    ).toEqual([]);
  });
});

describe('a template keeps to its own limits', () => {
  it.each(all.map((template) => [template.file, template] as const))('%s', (_, { policy }) => {
    const findings = [2026, 2027].flatMap((year) => checkPlan(policy, calendar, year, plainRoster(policy)));
    expect(findings.map(({ path: at, message }) => `${at} ${message.en}`)).toEqual([]);
  });
});
