import { civilDateOf, instantAt, isoAt, isoInZone, isTimeZone } from '../../../domain/calendar/civil-time';

it.each([
  ['2026-02-24', '18:00', 'Asia/Shanghai', '2026-02-24T18:00:00+08:00'],
  ['2026-07-01', '09:00', 'Europe/Berlin', '2026-07-01T09:00:00+02:00'],
  ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T03:30:00+02:00'],
  ['2026-01-01', '00:00', 'UTC', '2026-01-01T00:00:00Z'],
])('%s %s in %s is %s', (date, time, zone, iso) => {
  expect(isoAt(date, time, zone)).toBe(iso);
  expect(instantAt(date, time, zone).getTime()).toBe(Date.parse(iso));
});

it('an instant has the civil date of the zone', () => {
  expect(civilDateOf(new Date('2026-12-31T16:00:00Z'), 'Asia/Shanghai')).toBe('2027-01-01');
  expect(civilDateOf('2026-12-31T15:59:59Z', 'Asia/Shanghai')).toBe('2026-12-31');
  expect(isoInZone('2026-12-31T16:00:00Z', 'Asia/Shanghai')).toBe('2027-01-01T00:00:00+08:00');
});

it('what does not exist is refused', () => {
  expect(() => isoAt('2026-02-30', '09:00', 'Asia/Shanghai')).toThrow(RangeError);
  expect(() => isoAt('2026-02-03', '09:00', 'Asia/Nowhere')).toThrow(RangeError);
  expect(() => civilDateOf('soon', 'Asia/Shanghai')).toThrow(RangeError);
  expect(['Asia/Shanghai', 'Asia/Nowhere', ''].map(isTimeZone)).toEqual([true, false, false]);
});
