import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import { waitsUntil } from '../../../domain/notices/in-app-patience';

it.each([
  ['2026-11-23T09:00:05+08:00', '2026-11-24T09:00:05+08:00'],
  ['2026-11-27T17:45:00+08:00', '2026-11-30T17:45:00+08:00'],
  // Laid on a Saturday: the first working day is the one that it waits for.
  ['2026-11-28T10:00:00+08:00', '2026-11-30T10:00:00+08:00'],
  // The seven days of the National Day holiday, and the Saturday that is worked for it.
  ['2026-09-30T16:00:00+08:00', '2026-10-08T16:00:00+08:00'],
  ['2026-10-09T16:00:00+08:00', '2026-10-10T16:00:00+08:00'],
])('laid on the page at %s, it waits until %s', (laidAt, until) => {
  expect(waitsUntil(statutoryCalendar, 'Asia/Shanghai', new Date(laidAt))).toEqual(new Date(until));
});
