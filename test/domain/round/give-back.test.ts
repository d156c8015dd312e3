import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import { givenBackTo } from '../../../domain/round/give-back';

const counting = { calendar: statutoryCalendar, zone: 'Asia/Shanghai' };
const at = (local: string): Date => new Date(`${local}:00+08:00`);

// Friday 2026-03-06, 18:00.
it.each<[string, string, string, string | null]>([
  ['down at the date', '2026-03-06T16:00', '2026-03-06T22:00', '2026-03-09T18:00'],
  ['down over the weekend that follows', '2026-03-06T16:00', '2026-03-08T12:00', '2026-03-09T18:00'],
  ['back with less left than it was away', '2026-03-06T15:00', '2026-03-06T17:00', '2026-03-09T18:00'],
  ['away for a moment on the day itself', '2026-03-06T10:00', '2026-03-06T10:20', null],
  ['away for days, and back a full day before', '2026-03-02T08:00', '2026-03-05T17:00', null],
  ['away only after the date', '2026-03-06T18:00', '2026-03-07T18:00', null],
])('%s', (_, from, until, expected) => {
  const to = givenBackTo(at('2026-03-06T18:00'), { from: at(from), until: at(until) }, counting);
  expect(to).toEqual(expected === null ? null : at(expected));
});

it('gives the same date back once: what was given is not taken again', () => {
  const downtime = { from: at('2026-03-02T08:00'), until: at('2026-03-06T22:00') };
  const to = givenBackTo(at('2026-03-06T18:00'), downtime, counting);
  expect(to).toEqual(at('2026-03-09T18:00'));
  expect(givenBackTo(to ?? new Date(0), downtime, counting)).toBeNull();
});
