import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import { compileRound } from '../../../domain/cadence/compile-round';
import { policyWith } from './default-policy';

describe('a zone with daylight saving keeps the wall clock of the office', () => {
  const berlin = policyWith(['Asia/Shanghai', 'Europe/Berlin']);
  const newYork = policyWith(['Asia/Shanghai', 'America/New_York']);

  it.each([
    [
      'Berlin in spring',
      berlin,
      '2026-W14',
      '2026-03-27T09:00:00+01:00',
      '2026-03-30T18:00:00+02:00',
      '2026-04-01T18:00:00+02:00',
    ],
    [
      'Berlin in autumn',
      berlin,
      '2026-W44',
      '2026-10-23T09:00:00+02:00',
      '2026-10-26T18:00:00+01:00',
      '2026-10-28T18:00:00+01:00',
    ],
    [
      'New York in spring',
      newYork,
      '2026-W11',
      '2026-03-06T09:00:00-05:00',
      '2026-03-09T18:00:00-04:00',
      '2026-03-11T18:00:00-04:00',
    ],
  ])('%s', (_, rules, period, opens, due, closes) => {
    const { opensAt, dueAt, closesAt } = compileRound(rules, 'weekly-meeting', period, statutoryCalendar);
    expect([opensAt, dueAt, closesAt]).toEqual([opens, due, closes]);
  });
});
