import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import { workingTime } from '../../../domain/rehearsal/working-time';
import { policyWith } from '../cadence/default-policy';
import { shortTime } from './small-course';

const policy = policyWith();
const at = (time: string): number => Date.parse(`${time}:00+08:00`);

it.each([
  ['a day', '2026-03-02T00:00', '2026-03-03T00:00', ['2026-03-02 08:30 570']],
  ['some minutes', '2026-03-02T09:00', '2026-03-02T09:03', ['2026-03-02 09:00 3']],
  ['a night', '2026-03-02T17:58', '2026-03-03T08:31', ['2026-03-02 17:58 2', '2026-03-03 08:30 1']],
  ['a weekend', '2026-03-06T18:00', '2026-03-09T08:30', []],
  ['a Saturday that is worked', '2026-02-13T18:00', '2026-02-14T09:00', ['2026-02-14 08:30 30']],
  ['nothing', '2026-03-02T09:00', '2026-03-02T09:00', []],
])('%s', (_, after, until, stretches) => {
  const found = workingTime(policy, statutoryCalendar, at(after), at(until));
  expect(found.map(({ first, minutes }) => `${shortTime(first)} ${minutes}`)).toEqual(stretches);
  for (const { first } of found) expect(first % 60_000).toBe(30_000);
});
