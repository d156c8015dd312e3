import type { NextOpening, NoticeItem } from '../../../domain/notices/notice-content';
import { noticeSubject } from '../../../domain/notices/subject';
import { item, notice } from './notice-fixture';

const wednesday = item();
const monday = item({ dutyId: 'd2', dueAt: '2026-11-30T18:00:00+08:00', workdaysLeft: 6 });
const late = item({ dutyId: 'd3', dueAt: '2026-11-18T18:00:00+08:00', overdue: true, workdaysLeft: -2 });
const today = item({ dutyId: 'd4', dueAt: '2026-11-20T18:00:00+08:00', workdaysLeft: 0 });
const nextYear = item({ dutyId: 'd5', dueAt: '2027-01-29T18:00:00+08:00', workdaysLeft: 48 });
const inGrace = item({
  dutyId: 'd6',
  dueAt: '2026-11-18T18:00:00+08:00',
  lateAfter: '2026-11-24T18:00:00+08:00',
  openedLateDays: 4,
  workdaysLeft: 2,
});

describe('the subject says how many and by when', () => {
  test.each<[NoticeItem[], string]>([
    [[monday, wednesday, nextYear], '【督办】3 项待报，最早周三到期'],
    [[wednesday], '【督办】1 项待报，周三到期'],
    [[monday], '【督办】1 项待报，11月30日到期'],
    [[nextYear], '【督办】1 项待报，2027年1月29日到期'],
    [[wednesday, today], '【督办】2 项待报，最早今天到期'],
    [[wednesday, late, monday], '【督办】1 项逾期、2 项待报'],
    [[late], '【督办】1 项逾期'],
    [[inGrace, wednesday], '【督办】2 项待报，最早周二到期'],
  ])('%#', (items, subject) => {
    expect(noticeSubject(notice(items))).toBe(subject);
  });
});

describe('with nothing open it names the next opening', () => {
  const opening = (opensAt: string, provisional = false): NextOpening => ({
    cadenceTitle: '一周一例会',
    opensAt,
    provisional,
  });
  test.each<[NextOpening[], string]>([
    [
      [opening('2026-12-01T09:00:00+08:00'), opening('2026-11-27T09:00:00+08:00')],
      '【督办】目前没有待报事项，下一轮11月27日周五开',
    ],
    [
      [opening('2027-01-04T09:00:00+08:00', true)],
      '【督办】目前没有待报事项，下一轮2027年1月4日周一开（暂定）',
    ],
    [[], '【督办】目前没有待报事项'],
  ])('%#', (nextOpenings, subject) => {
    expect(noticeSubject(notice([], { nextOpenings }))).toBe(subject);
  });
});
