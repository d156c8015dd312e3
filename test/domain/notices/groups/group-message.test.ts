import { groupMessage, testMessage, type GroupCount } from '../../../../domain/notices/groups/group-message';

const LINK = 'https://duban.example.invalid/';
const cadences = {
  'weekly-meeting': { title: { zh: '周例会', en: 'Weekly meeting' } },
  'monthly-list': { title: { zh: '月清单', en: 'Monthly list' } },
};
const weekly: GroupCount = {
  cadence: 'weekly-meeting',
  period: '2026-W48',
  outstanding: 31,
  reported: 27,
  earliestDueAt: '2026-11-25T18:00:00+08:00',
};

function said(counts: GroupCount[], locale: 'zh' | 'en' = 'zh', now = '2026-11-23T09:00:00+08:00'): string[] {
  return groupMessage({ locale, now, zone: 'Asia/Shanghai', cadences, counts, link: LINK }).text.split('\n');
}

it('tells counts and a link, the soonest due first', () => {
  const monthly = { ...weekly, cadence: 'monthly-list', period: '2026-11' };
  const counts = [
    { ...monthly, outstanding: 4, reported: 54, earliestDueAt: '2026-11-30T18:00:00+08:00' },
    weekly,
  ];
  expect(said(counts)).toEqual([
    '周例会（第 48 周）：31 家待报，已报 27；最早周三 18:00 到期。',
    '月清单（11 月）：4 家待报，已报 54；最早11月30日 18:00 到期。',
    `办理和查看：${LINK}`,
  ]);
  expect(said(counts, 'en')).toEqual([
    'Weekly meeting (week 48): 31 to report, 27 reported; the first is due Wednesday 18:00.',
    'Monthly list (November): 4 to report, 54 reported; the first is due 30 November 18:00.',
    `To act or look: ${LINK}`,
  ]);
});

it.each([
  ['2026-11-25T09:00:00+08:00', '31 家待报，已报 27；最早今天 18:00 到期。'],
  ['2026-11-25T18:00:00+08:00', '31 家待报，已报 27；最早的已于今天 18:00 到期。'],
  ['2026-11-27T09:00:00+08:00', '31 家待报，已报 27；最早的已于11月25日 18:00 到期。'],
  ['2025-12-30T09:00:00+08:00', '31 家待报，已报 27；最早2026年11月25日 18:00 到期。'],
])('says at %s: %s', (now, expected) => {
  expect(said([weekly], 'zh', now)[0]).toBe(`周例会（第 48 周）：${expected}`);
});

it('thanks a group that owes nothing any more', () => {
  const done = { ...weekly, outstanding: 0, reported: 58, earliestDueAt: null };
  expect(said([done])[0]).toBe('周例会（第 48 周）：已报 58，没有待报的，谢谢大家。');
  expect(said([done], 'en')[0]).toBe('Weekly meeting (week 48): 58 reported, none left, thank you.');
});

it('tests a channel without a number and without a name', () => {
  expect(testMessage({ locale: 'zh', link: LINK })).toEqual({
    kind: 'test',
    text: `这是一条测试消息：本群将收到待报数量和链接，不点名。\n办理和查看：${LINK}`,
    link: LINK,
    counts: [],
  });
});
