import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import { isWorkday } from '../../../domain/calendar/workdays';
import { independentDaysOf, independentlyWorked } from './chinesecalendar';

describe.each([
  // Worked days by hand: weekdays, less those that the notice gives off, and the weekend days that it has worked.
  [2024, 366, 262 - 19 + 8],
  [2025, 365, 261 - 18 + 5],
  [2026, 365, 261 - 19 + 6],
])('%d', (year, length, worked) => {
  const days = independentDaysOf(year);

  it(`is in the source with all its ${length} days, ${worked} of them worked`, () => {
    expect(days).toHaveLength(length);
    expect(days.filter((day) => day.worked)).toHaveLength(worked);
  });

  it('has the same working days in the engine', () => {
    expect(days.filter((day) => isWorkday(statutoryCalendar, day.date) !== day.worked)).toEqual([]);
  });
});

it('a year that the source does not have is none that the engine calls published', () => {
  expect(independentDaysOf(2027)).toEqual([]);
  expect(independentlyWorked('2027-01-01')).toBeNull();
  expect(statutoryCalendar.published(2027)).toBe(false);
});
