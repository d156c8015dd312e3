import { statutoryCalendar as calendar } from '../../../domain/calendar/statutory-calendar';
import { planYear } from '../../../domain/cadence/plan-year';
import { collisions } from '../../../domain/year/collisions';
import { columnAt, yearColumns } from '../../../domain/year/columns';
import { loadByDay } from '../../../domain/year/day-load';
import { dutyLoad } from '../../../domain/year/duty-load';
import { mailLoad, noticeSlots } from '../../../domain/year/mail-load';
import { owedCadences } from '../../../domain/year/owed-cadences';
import { ownedRounds } from '../../../domain/year/owned-rounds';
import { unitsOwing } from '../../../domain/year/owing-units';
import { policyWith } from '../cadence/default-policy';
import { roundOf } from './round-of';

const policy = policyWith();
const all = ownedRounds(policy, planYear(policy, calendar, 2026), []);
const five = Object.keys(policy.cadences);

describe('columns', () => {
  it.each(['week', 'month'] as const)('every day of a year lies in exactly one %s', (width) => {
    for (const year of [2020, 2026, 2027]) {
      const columns = yearColumns(year, width);
      expect([columns[0]?.from, columns.at(-1)?.until]).toEqual([`${year}-01-01`, `${year}-12-31`]);
      for (const [index, { from, until }] of columns.entries()) {
        expect([columnAt(columns, from), columnAt(columns, until)]).toEqual([index, index]);
      }
      expect(columnAt(columns, `${year - 1}-12-31`)).toBe(-1);
      expect(columnAt(columns, `${year + 1}-01-01`)).toBe(-1);
    }
  });

  it('the first days of a year may lie in a week of the year before', () => {
    expect(yearColumns(2027, 'week')[0]).toEqual({
      key: '2026-W53',
      from: '2027-01-01',
      until: '2027-01-03',
    });
    expect(yearColumns(2026, 'week')).toHaveLength(53);
  });
});

describe('by day', () => {
  it('adds up the units of what is due, and says what opens; a skipped round burdens no day', () => {
    const rounds = [roundOf('a', '2026-03-31'), roundOf('b', '2026-03-31'), roundOf('c', null)];
    const units: Record<string, number> = { a: 31, b: 8, c: 100 };
    const days = loadByDay(rounds, ({ cadence }) => units[cadence] ?? 0);
    expect(days.map(({ date, due, opens, duties }) => [date, due.length, opens.length, duties])).toEqual([
      ['2026-03-01', 0, 2, 0],
      ['2026-03-31', 2, 0, 39],
    ]);
  });
});

describe('who owes', () => {
  const kinds = policyWith(['{ unitKinds: all, post: secretary }', '{ unitKinds: [town], post: secretary }']);
  it.each([
    [{ kind: 'town', groups: [], posts: ['secretary'] }, five],
    [{ kind: 'agency', groups: [], posts: ['deputy', 'secretary'] }, five.slice(1)],
    [{ kind: 'town', groups: [], posts: ['deputy'] }, []],
  ])('%j', (seats, owed) => {
    expect(owedCadences(kinds, seats)).toEqual(owed);
  });

  it('a rule that names groups asks only units in one of them', () => {
    const groups = policyWith([
      '{ unitKinds: all, post: secretary }',
      '{ unitKinds: all, groups: [lax, pilot], post: secretary }',
    ]);
    const of = (names: string[]) =>
      owedCadences(groups, { kind: 'town', groups: names, posts: ['secretary'] })[0];
    expect(of(['pilot'])).toBe('weekly-meeting');
    expect(of(['other'])).toBe('monthly-list');
  });

  it('an unresolved cadence asks nobody', () => {
    const vague = policyWith(["'FREQ=WEEKLY;BYDAY=MO'", '定期']);
    expect(owedCadences(vague, { kind: 'town', groups: [], posts: ['secretary'] })).toEqual(five.slice(1));
  });
});

describe('by unit', () => {
  it('a unit that owes all five has 70 duties in 2026, five of them on one day', () => {
    const load = dutyLoad(all, () => 1, yearColumns(2026, 'month'));
    expect(load.duties).toBe(51 + 12 + 4 + 2 + 1);
    expect(load.counts.reduce((sum, count) => sum + count, 0)).toBe(load.duties);
    expect(load.counts[11]).toBe(4 + 4);
    expect(load.most).toEqual({ date: '2026-12-31', duties: 4 });
  });

  it('what is due in another year is in no column', () => {
    const load = dutyLoad([roundOf('a', '2027-01-04')], () => 1, yearColumns(2026, 'week'));
    expect([load.duties, load.most]).toEqual([0, null]);
  });
});

describe('collisions', () => {
  const rounds = ['a', 'b', 'c'].map((cadence) => roundOf(cadence, '2026-06-30'));
  it('are of one unit: rounds that different units owe do not meet', () => {
    const apart = [
      { cadences: ['a'], units: 12, unitId: null },
      { cadences: ['b'], units: 8, unitId: null },
    ];
    expect(collisions(rounds, apart, 1)).toEqual([]);
  });

  it('say how many units have more than the limit, the most of one, and what meets', () => {
    const owing = [
      { cadences: ['a', 'b'], units: 12, unitId: null },
      { cadences: ['a', 'b', 'c'], units: 5, unitId: null },
      { cadences: ['c'], units: 100, unitId: null },
    ];
    const [one] = collisions(rounds, owing, 1);
    expect(one).toMatchObject({ date: '2026-06-30', duties: 3, units: 17 });
    expect(one?.rounds.map(({ cadence }) => cadence)).toEqual(['a', 'b', 'c']);
    expect(collisions(rounds, owing, 2)).toMatchObject([{ units: 5 }]);
    expect(collisions(rounds, owing, 3)).toEqual([]);
  });

  it('what happened in one unit collides there only', () => {
    const own = roundOf('b', '2026-06-30', { unitId: 'x' });
    const owing = [
      { cadences: ['a', 'b'], units: 30, unitId: null },
      { cadences: ['a', 'b'], units: 1, unitId: 'x' },
    ];
    expect(unitsOwing(owing, own)).toBe(1);
    expect(collisions([roundOf('a', '2026-06-30'), own], owing, 1)).toMatchObject([{ duties: 2, units: 1 }]);
  });
});

describe('mails by person', () => {
  const columns = yearColumns(2026, 'month');
  const slots = noticeSlots(policy, calendar, all);

  it('what leaves in one wave is one mail, however many rounds it tells of', () => {
    const one = mailLoad(slots, ({ cadence }) => cadence === 'quarterly-supervision', columns);
    const both = mailLoad(
      slots,
      ({ cadence }) => ['quarterly-supervision', 'half-year-appraisal'].includes(cadence),
      columns,
    );
    // Opening, reminder and due date of four quarters; what is due at the end of the last day leaves next year.
    // The half years open and end with two of the quarters.
    expect([one.atLeast, one.atMost]).toEqual([4, 11]);
    expect(both).toEqual(one);
  });

  it('who reports at once gets the openings, who never does all but the close', () => {
    const weekly = mailLoad(slots, ({ cadence }) => cadence === 'weekly-meeting', columns);
    expect(weekly.atLeast).toBeGreaterThanOrEqual(49);
    expect(weekly.atMost).toBeGreaterThan(weekly.atLeast);
    expect(weekly.counts.reduce((sum, count) => sum + count, 0)).toBe(weekly.atMost);
    expect(mailLoad(slots, () => false, columns)).toMatchObject({ atLeast: 0, atMost: 0 });
  });

  it('a notice leaves within the hours and days of the office', () => {
    for (const { date } of slots) expect(calendar.day(date).workday).toBe(true);
  });
});
