import type { NoticeInput, NoticeItem } from '../../domain/notices/notice-content';
import { facts, work } from '../domain/notices/matter-fixture';
import { change, item, notice } from '../domain/notices/notice-fixture';

const link = 'https://duban.example.invalid/l/sample';
const BASE = { linkDays: 14, lastToldAt: '2026-11-16T08:30:00+08:00' };

const meeting = item({
  ...{ dutyId: 'd1', cadenceTitle: '一周一例会', periodLabel: '第 48 周', link, workdaysLeft: 3 },
  ask: '上周定的事，每件一句话：做到什么程度，还差什么',
});
const list = item({
  ...{ dutyId: 'd2', cadenceTitle: '一月一清单', periodLabel: '11 月', link, workdaysLeft: 6 },
  ...{ ask: '清单逐项的结果', dueAt: '2026-11-30T18:00:00+08:00', asked: 'reminder' },
});
const changes = [change(), change({ cadenceTitle: '一周一例会', periodLabel: '第 47 周', kind: 'received' })];

const late = (part: Partial<NoticeItem>): NoticeItem =>
  item({
    ...{ ...meeting, dueAt: '2026-11-18T18:00:00+08:00', lateAfter: '2026-11-18T18:00:00+08:00' },
    ...{ overdue: true, workdaysLeft: -2, asked: 'late', ...part },
  });

const several = notice(
  [
    late({ dutyId: 'd3', unitName: '下砚村' }),
    item({
      ...{ ...list, dutyId: 'd4', unitName: '河湾村', workdaysLeft: 5 },
      returned: { reason: '第 3 项写“已完成”，没有写现在怎么样', dueAt: '2026-11-27T18:00:00+08:00' },
    }),
    list,
  ],
  { ...BASE, changes: [change({ unitName: '下砚村' })] },
);

const decider = notice([], {
  ...BASE,
  person: { name: '沈知行', post: { title: '部长', unitName: '澄岭县委组织部', deputy: false } },
  matters: [
    work('to-decide', { replies: 1, link }),
    work('to-decide', { caseId: 'c2', unitName: '望津街道', link, until: '2026-11-26T18:00:00+08:00' }),
    work('to-decide', { caseId: 'c3', unitName: '石塘镇', passedUp: true, byBody: true, link }),
    work('to-verify', { caseId: 'c4', unitName: '南浦镇', link, until: '2026-12-02T18:00:00+08:00' }),
  ],
});

const english = notice(
  [
    item({
      ...{ ...meeting, cadenceTitle: 'Weekly meeting', periodLabel: 'week 48' },
      ask: 'one sentence on each thing that was agreed: how far it is, and what is missing',
    }),
    item({ ...list, cadenceTitle: 'Monthly list', periodLabel: 'November', ask: 'the outcome of each item' }),
  ],
  {
    ...{ ...BASE, locale: 'en' },
    changes: [change({ cadenceTitle: 'Monthly list', periodLabel: 'October' })],
  },
);

/** Typical notices of an invented office, by the names of their pictures. */
export const mailSamples: Readonly<Record<string, NoticeInput>> = {
  calm: notice([meeting, list], { ...BASE, changes }),
  overdue: several,
  facts: notice([list], { ...BASE, matters: [facts({ link })] }),
  decider,
  english,
  held: notice([list, meeting], { ...BASE, heldOver: [{ reason: 'cap', count: 1 }] }),
};
