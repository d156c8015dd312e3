import fc from 'fast-check';
import { civilDateOf, isoInZone } from '../../../domain/calendar/civil-time';
import { statutoryCalendar as calendar } from '../../../domain/calendar/statutory-calendar';
import { isWorkday } from '../../../domain/calendar/workdays';
import { instantOfSlot, nextPermittedSlot, nextUrgentSlot, slotKey } from '../../../domain/notices/slots';
import type { Policy } from '../../../domain/policy/schema';
import { policyWith } from '../cadence/default-policy';

const policy = policyWith();
const office = (
  timeZone: string,
  everySeconds: number,
  days: 'working' | 'any',
  from: string,
  until: string,
): Policy => ({
  ...policy,
  office: { timeZone, waveEverySeconds: everySeconds, notices: { days, from, until } },
});

it.each([
  ['2026-02-13T10:07:00+08:00', '2026-02-13T10:15:00+08:00'],
  ['2026-02-13T10:15:00+08:00', '2026-02-13T10:30:00+08:00'],
  ['2026-02-13T17:59:59.999+08:00', '2026-02-13T18:00:00+08:00'],
  ['2026-02-13T18:00:00+08:00', '2026-02-14T08:30:00+08:00'],
  ['2026-02-14T18:00:00+08:00', '2026-02-24T08:30:00+08:00'],
  ['2026-02-24T00:00:00+08:00', '2026-02-24T08:30:00+08:00'],
  ['2026-10-01T12:00:00+08:00', '2026-10-08T08:30:00+08:00'],
])('after %s the next slot is %s', (now, slot) => {
  expect(isoInZone(nextPermittedSlot(policy, calendar, new Date(now)), 'Asia/Shanghai')).toBe(slot);
});

const lunch = policyWith([
  "until: '18:00' }",
  "until: '18:00', breaks: [{ from: '12:00', until: '14:30' }] }",
]);

it.each([
  ['the last slot before lunch', '2026-02-13T11:44:00+08:00', '2026-02-13T11:45:00+08:00'],
  ['the first minute of lunch is lunch', '2026-02-13T11:45:00+08:00', '2026-02-13T14:30:00+08:00'],
  ['out of lunch into the afternoon', '2026-02-13T14:30:00+08:00', '2026-02-13T14:45:00+08:00'],
  ['Friday evening into a make-up Saturday', '2026-02-13T18:00:00+08:00', '2026-02-14T08:30:00+08:00'],
  ['over the nine days of a Spring Festival', '2026-02-14T18:00:00+08:00', '2026-02-24T08:30:00+08:00'],
  ['over the seven days of a National Day', '2026-09-30T18:00:00+08:00', '2026-10-08T08:30:00+08:00'],
  ['a make-up Saturday after a holiday', '2026-10-09T18:00:00+08:00', '2026-10-10T08:30:00+08:00'],
])('with a lunch break: %s', (_, now, slot) => {
  expect(isoInZone(nextPermittedSlot(lunch, calendar, new Date(now)), 'Asia/Shanghai')).toBe(slot);
});

it.each([
  ['at lunch', '2026-02-13T12:01:00+08:00', '2026-02-13T12:15:00+08:00'],
  ['at night, over midnight', '2026-02-13T23:50:00+08:00', '2026-02-14T00:00:00+08:00'],
  ['in a holiday', '2026-10-03T03:00:00+08:00', '2026-10-03T03:15:00+08:00'],
])('what is urgent leaves %s', (_, now, slot) => {
  expect(isoInZone(nextUrgentSlot(lunch, new Date(now)), 'Asia/Shanghai')).toBe(slot);
});

it('from is rounded up to the grid', () => {
  const hourly = office('Asia/Shanghai', 3600, 'working', '08:30', '18:00');
  const slot = nextPermittedSlot(hourly, calendar, new Date('2026-03-03T00:00:00+08:00'));
  expect(isoInZone(slot, 'Asia/Shanghai')).toBe('2026-03-03T09:00:00+08:00');
});

it('00:00 to 23:59 on any day refuses no slot', () => {
  const always = office('Asia/Shanghai', 10, 'any', '00:00', '23:59');
  const slot = nextPermittedSlot(always, calendar, new Date('2026-10-01T23:59:45+08:00'));
  expect(isoInZone(slot, 'Asia/Shanghai')).toBe('2026-10-01T23:59:50+08:00');
  const midnight = nextPermittedSlot(always, calendar, slot);
  expect(isoInZone(midnight, 'Asia/Shanghai')).toBe('2026-10-02T00:00:00+08:00');
});

it('hours that no slot meets are refused, not searched for ever', () => {
  const never = office('Asia/Shanghai', 86_400, 'working', '08:30', '18:00');
  expect(() => nextPermittedSlot(never, calendar, new Date('2026-03-03T00:00:00Z'))).toThrow(
    /no notice may leave/,
  );
});

it('a slot key is the instant in UTC basic form', () => {
  expect(slotKey(new Date('2026-11-22T22:00:10.000Z'))).toBe('20261122T220010Z');
  expect(instantOfSlot('20261122T220010Z')).toEqual(new Date('2026-11-22T22:00:10.000Z'));
  expect(instantOfSlot('no-slot')).toBeNull();
});

it('a slot is strictly later, permitted, on the grid, and the one before it leads to it', () => {
  const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu');
  const every = fc.constantFrom(10, 60, 900, 3600);
  const moment = fc.date({
    min: new Date('2024-01-01T00:00:00Z'),
    max: new Date('2026-12-20T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(
      zones,
      every,
      fc.constantFrom('working' as const, 'any' as const),
      moment,
      (zone, seconds, days, now) => {
        const rules = office(zone, seconds, days, '08:30', '18:00');
        const slot = nextPermittedSlot(rules, calendar, now);
        expect(slot.getTime()).toBeGreaterThan(now.getTime());
        const date = civilDateOf(slot, zone);
        if (days === 'working') expect(isWorkday(calendar, date)).toBe(true);
        const clock = isoInZone(slot, zone).slice(11, 16);
        expect(clock >= '08:30' && clock <= '18:00').toBe(true);
        expect((slot.getTime() / 1000) % (seconds === 3600 ? 900 : seconds)).toBe(0);
        expect(nextPermittedSlot(rules, calendar, new Date(slot.getTime() - 1))).toEqual(slot);
      },
    ),
  );
});
