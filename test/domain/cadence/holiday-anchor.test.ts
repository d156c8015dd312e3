import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import { compileRound } from '../../../domain/cadence/compile-round';
import type { Policy } from '../../../domain/policy/schema';
import { policyWith } from './default-policy';

describe('a working day counted from a holiday', () => {
  const yearEnd = `
      recurrence: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1'
      convention: preceding
      outsidePeriod: skip
      at: '18:00'
    opens: { recurrence: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1', convention: following, at: '09:00' }`;
  const counted = (holiday: string, side: string): Policy =>
    policyWith([
      yearEnd,
      ` { holiday: ${holiday}, ${side}: { workdays: 1 }, at: '18:00' }
    opens: { workdaysBeforeDue: 1, at: '09:00' }`,
    ]);

  it.each([
    // [holiday, year, last working day before, first working day after, its notice is not out]
    ['spring-festival', '2024', '2024-02-09', '2024-02-18', false],
    ['spring-festival', '2025', '2025-01-27', '2025-02-05', false],
    ['spring-festival', '2026', '2026-02-14', '2026-02-24', false],
    // By the decree: the eve, a Friday, to the third day of the lunar year, a Monday.
    ['spring-festival', '2027', '2027-02-04', '2027-02-09', true],
    ['national-day', '2025', '2025-09-30', '2025-10-09', false],
    ['national-day', '2026', '2026-09-30', '2026-10-08', false],
    ['mid-autumn-festival', '2025', '2025-09-30', '2025-10-09', false],
    ['dragon-boat-festival', '2025', '2025-05-30', '2025-06-03', false],
    ['new-year', '2026', '2025-12-31', '2026-01-04', false],
  ])('%s %s: %s before it, %s after it', (holiday, year, before, after, provisional) => {
    for (const [side, date] of [
      ['before', before],
      ['after', after],
    ] as const) {
      const round = compileRound(counted(holiday, side), 'annual-assessment', year, statutoryCalendar);
      expect([round.dueAt, round.provisional]).toEqual([`${date}T18:00:00+08:00`, provisional]);
    }
  });
});
