import fc from 'fast-check';
import { civilDateOf } from '../../../domain/calendar/civil-time';
import { CivilDays } from '../../../domain/rehearsal/civil-days';

it.each(['Asia/Shanghai', 'UTC', 'America/New_York', 'Asia/Kathmandu'])(
  'a day of %s is the one that the zone says',
  (zone) => {
    const days = new CivilDays(zone);
    const instant = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 0, 1) });
    fc.assert(fc.property(instant, (ms) => days.dayOf(ms) === civilDateOf(new Date(ms), zone)));
  },
);

it('a midnight belongs to the day that it begins', () => {
  const days = new CivilDays('Asia/Shanghai');
  const midnight = Date.parse('2026-03-02T00:00:00+08:00');
  expect([days.dayOf(midnight - 1), days.dayOf(midnight)]).toEqual(['2026-03-01', '2026-03-02']);
  expect([days.periodOf('week', midnight - 1), days.periodOf('week', midnight)]).toEqual([
    '2026-W09',
    '2026-W10',
  ]);
});
