import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import type { DateStep } from '../../../domain/why/date-step';
import { whyDuty } from '../../../domain/why/why-duty';
import type { DutyToExplain, WhyDuty } from '../../../domain/why/why-duty';
import { openedDuty, source } from './duty-fixture';

type Named<W extends DateStep['what']> = Extract<DateStep, { what: W }>;

function step<W extends DateStep['what']>(why: WhyDuty, what: W, of: string): Named<W> {
  const found = why.steps.find((one) => one.what === what && 'of' in one && one.of === of);
  if (found === undefined) throw new Error(`no step ${what} of ${of}`);
  return found as Named<W>;
}

const lineOf = (text: string): number => source.split('\n').findIndex((line) => line.includes(text)) + 1;

describe.each([
  // [cadence, period, named, kind, name, due, passed, make-up]
  ['a plain Monday', 'weekly-meeting', '2026-W07', '2026-02-09', 'workday', null, '2026-02-09', [], []],
  [
    'a Monday in a holiday of seven days and more',
    'weekly-meeting',
    '2026-W41',
    '2026-10-05',
    'holiday',
    '国庆节',
    '2026-10-08',
    [{ first: '2026-10-05', last: '2026-10-07', names: ['国庆节'] }],
    [],
  ],
  [
    'a Monday in a holiday whose week ends with a make-up Sunday',
    'weekly-meeting',
    '2024-W07',
    '2024-02-12',
    'holiday',
    '春节',
    '2024-02-18',
    [{ first: '2024-02-12', last: '2024-02-17', names: ['春节'] }],
    ['2024-02-18'],
  ],
  ['a make-up Saturday', 'monthly-list', '2026-02', '2026-02-28', 'make-up', '春节', '2026-02-28', [], []],
  [
    'a Sunday at the end of a month',
    'monthly-list',
    '2026-05',
    '2026-05-31',
    'weekend',
    null,
    '2026-05-29',
    [],
    [],
  ],
])('%s', (_what, cadence, period, named, kind, name, due, passed, makeUp) => {
  const why = whyDuty(openedDuty(cadence, period));

  it(`${period} is due on ${due}: the rule's day, the calendar's, and the shift, as fields`, () => {
    expect(step(why, 'rule', 'due')).toMatchObject({ named, time: '18:00', from: null });
    expect(step(why, 'day', 'due').source).toMatchObject({
      kind: 'calendar',
      date: named,
      day: kind,
      name,
      published: true,
      version: null,
    });
    const shift = step(why, 'shift', 'due');
    expect([shift.from, shift.to, shift.passed]).toEqual([named, due, passed]);
    expect(shift.makeUp.map(({ date }) => date)).toEqual(makeUp);
  });

  it('agrees with what is stored', () => {
    expect(why.dates.map(({ agrees, differs }) => [agrees, differs])).toEqual(Array(4).fill([true, null]));
    expect(why.agrees).toBe(true);
  });
});

it('names the policy’s version, path and line of every term', () => {
  const { source: found } = step(whyDuty(openedDuty('quarterly-supervision', '2026-Q2')), 'rule', 'due');
  if (found.kind !== 'policy') throw new Error('expected the policy');
  const recurrence = lineOf("'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1'");
  expect(found).toMatchObject({
    version: 3,
    path: 'cadences.quarterly-supervision.due',
    line: recurrence - 1,
  });
  expect(
    found.fields.map(({ path, line, value }) => [path.split('.').at(-1), line - recurrence, value]),
  ).toEqual([
    ['recurrence', 0, 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1'],
    ['convention', 1, 'preceding'],
    ['outsidePeriod', 2, 'skip'],
    ['at', 3, '18:00'],
  ]);
});

it('counts working days with what they met: a holiday passed over, a make-up Saturday reached', () => {
  const why = whyDuty(openedDuty('weekly-meeting', '2026-W09'));
  expect(step(why, 'rule', 'opens')).toMatchObject({ named: null, from: '2026-02-24', workdays: -1 });
  const shift = step(why, 'shift', 'opens');
  expect(shift).toMatchObject({
    from: '2026-02-24',
    to: '2026-02-14',
    passed: [{ first: '2026-02-15', last: '2026-02-23', names: ['春节'] }],
    makeUp: [{ date: '2026-02-14', name: '春节' }],
  });
  expect(step(why, 'day', 'opens').source).toMatchObject({ date: '2026-02-14', day: 'make-up' });
  expect(shift.says.zh).toContain('跳过 2026-02-15 至 2026-02-23（春节）');
  expect(shift.says.en).toContain('make-up 2026-02-14 counted');
});

it('says that a year is not published, and which version an administered one has', () => {
  const open = step(whyDuty(openedDuty('monthly-list', '2030-05')), 'day', 'due');
  expect(open.source).toMatchObject({ published: false, version: null });
  expect(open.says.zh).toContain('还没公布');
  expect(open.says.en).toContain('provisional');
  const years = [{ year: 2030, holidays: [{ date: '2030-05-31', name: '端午节' }], workdays: [] }];
  const known = whyDuty(openedDuty('monthly-list', '2030-05', { years }));
  expect(step(known, 'day', 'due').source).toMatchObject({ published: true, version: 1, name: '端午节' });
  expect(step(known, 'shift', 'due')).toMatchObject({ from: '2030-05-31', to: '2030-05-30' });
});

it('a round opened late: planned, opened, first notice, and both dates that move on', () => {
  const why = whyDuty(openedDuty('monthly-list', '2026-06', { opened: '2026-06-26T17:59:00+08:00' }));
  const late = step(why, 'late-opening', 'lateAfter');
  expect(late).toMatchObject({
    planned: '2026-06-01T09:00:00+08:00',
    opened: '2026-06-26T17:59:00+08:00',
    firstNotice: '2026-06-26',
    workdays: 18,
  });
  expect(late.source).toMatchObject({ kind: 'policy', path: 'office.notices' });
  const { lateAfter, closes } = {
    lateAfter: step(why, 'fair', 'lateAfter'),
    closes: step(why, 'fair', 'closes'),
  };
  expect(lateAfter).toMatchObject({ from: '2026-06-30T18:00:00+08:00', to: '2026-07-24T18:00:00+08:00' });
  expect(closes.to).toBe('2026-07-28T18:00:00+08:00');
  expect(why.agrees).toBe(true);
});

const countyDay = [{ year: 2026, holidays: [{ date: '2026-06-30', name: '县庆' }], workdays: [] }];

it.each([
  ['a calendar that was loaded since', '2026-06-15T00:00:00Z', null, /之后又载入了日历（2026 v1）/],
  ['an event that was recorded since', '2020-01-01T00:00:00Z', '2026-06-15T00:00:00Z', /之后又记录了事件/],
  ['nothing that accounts for it', '2020-01-01T00:00:00Z', '2020-01-01T00:00:00Z', /说不出来由/],
])('a stored date that differs is said so, with its ground: %s', (_what, loadedAt, recordedAt, ground) => {
  const input = openedDuty('monthly-list', '2026-06', {
    ...{ years: countyDay, loadedAt, storedBy: statutoryCalendar },
  });
  const lastRecordedAt = recordedAt === null ? null : new Date(recordedAt);
  const why = whyDuty({ ...input, lastRecordedAt });
  const [opens, due, lateAfter, closes] = why.dates;
  expect(opens?.agrees).toBe(true);
  expect(due).toMatchObject({
    agrees: false,
    stored: '2026-06-30T18:00:00+08:00',
    computed: '2026-06-29T18:00:00+08:00',
  });
  // Two working days after either is the same day.
  expect([lateAfter?.agrees, closes?.agrees, why.agrees]).toEqual([false, true, false]);
  expect(due?.differs?.zh).toMatch(ground);
});

it('a calendar that leaves the round no day: the rule, the day, and why there is none', () => {
  const week = ['22', '23', '24', '25', '26'].map((day) => ({ date: `2026-06-${day}`, name: '防汛' }));
  const years = [{ year: 2026, holidays: week, workdays: [] }];
  const why = whyDuty(
    openedDuty('weekly-meeting', '2026-W26', {
      years,
      loadedAt: '2026-06-20T00:00:00Z',
      storedBy: statutoryCalendar,
    }),
  );
  expect(step(why, 'day', 'due').source).toMatchObject({ date: '2026-06-22', name: '防汛' });
  expect(step(why, 'none', 'due').reason).toContain('every day from 2026-06-22 to 2026-06-28');
  expect(why.dates.map(({ computed }) => computed)).toEqual([null, null, null, null]);
  expect(why.agrees).toBe(false);
});

it('an extra round: its dates were set by a person, its close by the policy', () => {
  const plain = openedDuty('weekly-meeting', '2026-W26');
  const dueAt = new Date('2026-06-25T04:00:00Z');
  const openedAt = new Date('2026-06-24T01:02:03.456Z');
  const round: DutyToExplain['round'] = {
    ...plain.round,
    ...{ period: '2026-W26+1', opensAt: openedAt, openedAt, dueAt, lateAfter: dueAt },
    requested: { position: 12, at: openedAt },
  };
  const closesAt = new Date('2026-06-29T18:00:00+08:00');
  const why = whyDuty({ ...plain, round, duty: { ...plain.duty, dueAt, lateAfter: dueAt, closesAt } });
  expect(step(why, 'requested', 'due')).toMatchObject({
    at: '2026-06-25T12:00:00+08:00',
    source: { kind: 'engine', entry: 'round.requested', position: 12 },
  });
  expect(step(why, 'rule', 'closes')).toMatchObject({ from: '2026-06-25', workdays: 2 });
  expect(why.agrees).toBe(true);
});

it('rules of other kinds are told by the day that they name and the engine’s own words', () => {
  const text = source.replace(
    "due: { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=-1', convention: preceding, outsidePeriod: skip, at: '18:00' }",
    "due: { cadence: weekly-list, date: due, after: { days: 4 }, convention: following, at: '18:00' }",
  );
  const other = text.replace(
    'cadences:\n',
    `cadences:
  weekly-list:
    title: { zh: 旬报, en: List }
    period: month
    due: { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=2', convention: following, outsidePeriod: skip, at: '18:00' }
    opens: { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1', convention: following, at: '09:00' }
    closes: { workdaysAfterDue: 2, at: '18:00' }
    checkpoints: [opening, due, close]
    owes: { unitKinds: all, post: secretary }
    outcome: { ask: { zh: 旬报, en: List }, acceptedBy: none }
`,
  );
  const why = whyDuty(openedDuty('monthly-list', '2026-06', { text: other }));
  const rule = step(why, 'rule', 'due');
  expect(rule).toMatchObject({ named: '2026-06-06', convention: 'following' });
  expect(rule.says.zh).toContain('4 days after weekly-list due, 2026-06-02');
  expect(step(why, 'shift', 'due')).toMatchObject({ from: '2026-06-06', to: '2026-06-08' });
  expect(why.agrees).toBe(true);
});
