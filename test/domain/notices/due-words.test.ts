import { deadline, shortDay } from '../../../domain/notices/due-words';

const friday = { now: '2026-11-20T08:30:00+08:00', zone: 'Asia/Shanghai' };
const newYearsEve = { now: '2026-12-30T08:30:00+08:00', zone: 'Asia/Shanghai' };

describe('a deadline is said as people say it', () => {
  test.each([
    [
      'today, with its date for who reads it tomorrow',
      friday,
      '2026-11-20T18:00:00+08:00',
      '今天 18:00 前（11月20日 周五）',
    ],
    ['the weekday leads within the week', friday, '2026-11-25T18:00:00+08:00', '周三 11月25日 18:00 前'],
    ['six days ahead is still this week', friday, '2026-11-26T18:00:00+08:00', '周四 11月26日 18:00 前'],
    ['on the seventh the date leads', friday, '2026-11-27T18:00:00+08:00', '11月27日 周五 18:00 前'],
    [
      'a date passed never leads with its weekday',
      friday,
      '2026-11-18T18:00:00+08:00',
      '11月18日 周三 18:00 前',
    ],
    ['an hour with one digit', friday, '2026-11-25T09:05:00+08:00', '周三 11月25日 9:05 前'],
    ['another year is named', friday, '2027-01-29T18:00:00+08:00', '2027年1月29日 周五 18:00 前'],
    [
      'another year is named within the week too',
      newYearsEve,
      '2027-01-04T18:00:00+08:00',
      '周一 2027年1月4日 18:00 前',
    ],
    ['the zone decides the day', friday, '2026-11-20T16:30:00Z', '周六 11月21日 0:30 前'],
  ])('%s', (_rule, from, at, said) => {
    expect(deadline(at, from)).toBe(said);
  });
});

describe('a short day is the shortest name without doubt', () => {
  test.each([
    [friday, '2026-11-20T18:00:00+08:00', '今天'],
    [friday, '2026-11-25T18:00:00+08:00', '周三'],
    [friday, '2026-11-27T18:00:00+08:00', '11月27日'],
    [newYearsEve, '2027-01-01T18:00:00+08:00', '周五'],
    [newYearsEve, '2027-01-15T18:00:00+08:00', '2027年1月15日'],
  ])('from %j, %s is %s', (from, at, said) => {
    expect(shortDay(at, from)).toBe(said);
  });
});
