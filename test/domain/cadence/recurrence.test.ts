import { daysNamed, faultOfRule } from '../../../domain/cadence/recurrence';

it.each([
  ['FREQ=WEEKLY;BYDAY=MO', '2026-02-09', '2026-02-22', ['2026-02-09', '2026-02-16']],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', '2024-02-01', '2024-02-29', ['2024-02-29']],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-05-01', '2026-05-31', ['2026-05-29']],
  ['FREQ=MONTHLY;BYDAY=2TU', '2026-09-01', '2026-09-30', ['2026-09-08']],
  ['FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=25', '2026-01-01', '2026-12-31', ['2026-03-25', '2026-09-25']],
  ['FREQ=WEEKLY;BYDAY=MO', '2026-12-28', '2027-01-03', ['2026-12-28']],
  ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1', '2026-01-01', '2026-06-30', ['2026-01-01', '2026-04-01']],
])('%s between %s and %s names %j', (rule, first, last, days) => {
  expect(faultOfRule(rule)).toBeNull();
  expect(daysNamed(rule, first, last)).toEqual(days);
});
