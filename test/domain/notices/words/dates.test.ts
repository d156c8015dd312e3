import { languages } from '../../../../domain/notices/words/languages';

const friday = { now: '2026-11-20T08:30:00+08:00', zone: 'Asia/Shanghai' };
const newYearsEve = { now: '2026-12-30T08:30:00+08:00', zone: 'Asia/Shanghai' };

describe('a deadline is said as people say it', () => {
  test.each([
    [
      'today, with its date for who reads it tomorrow',
      ...[friday, '2026-11-20T18:00:00+08:00'],
      ...['今天 18:00 前（11月20日 周五）', 'by 18:00 today (Friday 20 November)'],
    ],
    [
      'in Chinese the weekday leads within the week',
      ...[friday, '2026-11-25T18:00:00+08:00'],
      ...['周三 11月25日 18:00 前', 'by 18:00 on Wednesday 25 November'],
    ],
    [
      'six days ahead is still this week',
      ...[friday, '2026-11-26T18:00:00+08:00'],
      ...['周四 11月26日 18:00 前', 'by 18:00 on Thursday 26 November'],
    ],
    [
      'on the seventh the date leads',
      ...[friday, '2026-11-27T18:00:00+08:00'],
      ...['11月27日 周五 18:00 前', 'by 18:00 on Friday 27 November'],
    ],
    [
      'a date passed never leads with its weekday',
      ...[friday, '2026-11-18T18:00:00+08:00'],
      ...['11月18日 周三 18:00 前', 'by 18:00 on Wednesday 18 November'],
    ],
    [
      'an hour with one digit',
      ...[friday, '2026-11-25T09:05:00+08:00'],
      ...['周三 11月25日 9:05 前', 'by 9:05 on Wednesday 25 November'],
    ],
    [
      'another year is named within the week too',
      ...[newYearsEve, '2027-01-04T18:00:00+08:00'],
      ...['周一 2027年1月4日 18:00 前', 'by 18:00 on Monday 4 January 2027'],
    ],
    [
      'the zone decides the day',
      ...[friday, '2026-11-20T16:30:00Z'],
      ...['周六 11月21日 0:30 前', 'by 0:30 on Saturday 21 November'],
    ],
  ] as [string, typeof friday, string, string, string][])('%s', (_rule, from, at, zh, en) => {
    expect(languages.zh.dates.deadline(at, from)).toBe(zh);
    expect(languages.en.dates.deadline(at, from)).toBe(en);
  });
});

describe('a short day is the shortest name without doubt', () => {
  test.each([
    [friday, '2026-11-20T18:00:00+08:00', '今天', 'today'],
    [friday, '2026-11-25T18:00:00+08:00', '周三', 'Wednesday'],
    [friday, '2026-11-27T18:00:00+08:00', '11月27日', '27 November'],
    [newYearsEve, '2027-01-01T18:00:00+08:00', '周五', 'Friday'],
    [newYearsEve, '2027-01-15T18:00:00+08:00', '2027年1月15日', '15 January 2027'],
  ])('from %j, %s is %s, %s', (from, at, zh, en) => {
    expect(languages.zh.dates.shortDay(at, from)).toBe(zh);
    expect(languages.en.dates.shortDay(at, from)).toBe(en);
  });
});
