import { administeredCalendar } from '../../../domain/calendar/administered-calendar';
import { parseAdministeredYear } from '../../../domain/calendar/administered-year';
import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';

const entered = {
  year: 2027,
  holidays: [
    { date: '2027-01-01', name: '元旦' },
    { date: '2027-02-05', name: '春节' },
  ],
  workdays: [{ date: '2027-01-30' }, { date: '2027-02-14', name: '春节' }],
};

function parsed(input: unknown) {
  const { year, errors } = parseAdministeredYear(input);
  expect(errors).toEqual([]);
  if (!year) throw new Error('expected a year');
  return year;
}

describe('an administered year', () => {
  const calendar = administeredCalendar(statutoryCalendar, [parsed(entered)]);

  it.each([
    ['2027-01-01', { workday: false, kind: 'holiday', name: '元旦' }],
    ['2027-01-30', { workday: true, kind: 'make-up' }],
    ['2027-02-14', { workday: true, kind: 'make-up', name: '春节' }],
    ['2027-02-06', { workday: false, kind: 'weekend' }],
    ['2027-02-08', { workday: true, kind: 'workday' }],
  ])('%s', (date, day) => expect(calendar.day(date)).toEqual({ date, ...day }));

  it('is published, and others stay as the base has them', () => {
    expect([2026, 2027, 2028].map((year) => calendar.published(year))).toEqual([true, true, false]);
    expect(calendar.day('2026-02-16')).toEqual(statutoryCalendar.day('2026-02-16'));
  });

  it('replaces the year of the base wholly', () => {
    const bare = administeredCalendar(statutoryCalendar, [parsed({ year: 2026, holidays: [] })]);
    expect(bare.day('2026-02-16')).toEqual({ date: '2026-02-16', workday: true, kind: 'workday' });
    expect(bare.day('2026-02-14').kind).toBe('weekend');
  });
});

it('all errors are collected', () => {
  const { year, errors } = parseAdministeredYear({
    year: 2027,
    holidays: [
      { date: '2027-01-01', name: '' },
      { date: '2026-12-31', name: '元旦' },
      { date: '2027-02-30' },
    ],
    workdays: [{ date: '2027-01-05' }, { date: '2027-01-01' }],
    note: 'x',
  });
  expect(year).toBeNull();
  expect(errors.map((error) => error.path).sort()).toEqual([
    'holidays.0.name',
    'holidays.1.date',
    'holidays.2.date',
    'holidays.2.name',
    'note',
    'workdays.0.date',
    'workdays.1.date',
    'workdays.1.date',
  ]);
});

it.each([null, 'text', [], { year: '2027' }])('%j is no administered year', (input) => {
  expect(parseAdministeredYear(input).errors.length).toBeGreaterThan(0);
});
