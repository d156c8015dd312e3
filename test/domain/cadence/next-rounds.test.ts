import fc from 'fast-check';
import { statutoryCalendar as calendar } from '../../../domain/calendar/statutory-calendar';
import { compileRound } from '../../../domain/cadence/compile-round';
import { firstOpenPeriod } from '../../../domain/cadence/next-rounds';
import { policyWith } from './default-policy';

const policy = policyWith();

it.each([
  ['weekly-meeting', '2026-02-11T17:59:59+08:00', '2026-W07'],
  ['weekly-meeting', '2026-02-11T18:00:00+08:00', '2026-W08'],
  ['weekly-meeting', '2026-02-22T23:59:59+08:00', '2026-W08'],
  ['weekly-meeting', '2026-02-23T00:00:00+08:00', '2026-W09'],
  ['weekly-meeting', '2026-11-20T12:00:00+08:00', '2026-W48'],
  ['monthly-list', '2026-11-03T17:00:00+08:00', '2026-10'],
  ['monthly-list', '2026-11-03T18:00:00+08:00', '2026-11'],
  ['annual-assessment', '2027-01-04T17:00:00+08:00', '2026'],
  ['annual-assessment', '2027-01-04T18:00:00+08:00', '2027'],
])('%s at %s: the first open period is %s', (cadence, now, period) => {
  expect(firstOpenPeriod(policy, cadence, calendar, new Date(now))).toBe(period);
});

it('a round that stays open long comes before later ones that are over', () => {
  const long = policyWith(['closes: { workdaysAfterDue: 2', 'closes: { workdaysAfterDue: 12']);
  expect(firstOpenPeriod(long, 'weekly-meeting', calendar, new Date('2026-02-25T12:00:00+08:00'))).toBe(
    '2026-W06',
  );
});

it('nothing before the first open period is open', () => {
  const names = Object.keys(policy.cadences);
  const moment = fc.date({
    min: new Date('2023-06-01T00:00:00Z'),
    max: new Date('2028-06-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moment, fc.constantFrom(...names), (now, name) => {
      const first = firstOpenPeriod(policy, name, calendar, now);
      if (first === null) throw new Error(`${name} never ends`);
      const round = compileRound(policy, name, first, calendar);
      if (!round.skipped) expect(Date.parse(String(round.closesAt))).toBeGreaterThan(now.getTime());
      const later = firstOpenPeriod(policy, name, calendar, new Date(now.getTime() + 86_400_000));
      expect(later !== null && later >= first).toBe(true);
    }),
    { numRuns: 60 },
  );
});
