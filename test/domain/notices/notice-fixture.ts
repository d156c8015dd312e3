import type { NoticeChange, NoticeInput, NoticeItem } from '../../../domain/notices/notice-content';

/** Friday 2026-11-20, 08:30 in Shanghai. */
const FRIDAY = '2026-11-20T08:30:00.000+08:00';

export function item(part: Partial<NoticeItem> = {}): NoticeItem {
  const dueAt = part.dueAt ?? '2026-11-25T18:00:00.000+08:00';
  return {
    dutyId: 'd1',
    cadenceTitle: '一月一清单',
    periodLabel: '2026年11月',
    ask: '本月清单逐项的结果',
    unitName: '青澜镇',
    lateAfter: dueAt,
    openedLateDays: 0,
    workdaysLeft: 3,
    overdue: false,
    asked: 'opening',
    link: 'https://duban.example.invalid/r/7Q2K',
    ...part,
    dueAt,
  };
}

/** Of the month before, verified since. */
export function change(part: Partial<NoticeChange> = {}): NoticeChange {
  return {
    ...{ kind: 'verified', cadenceTitle: '一月一清单', periodLabel: '10 月', unitName: '青澜镇' },
    ...{ standsDown: false, ...part },
  };
}

export function notice(items: NoticeItem[], part: Partial<NoticeInput> = {}): NoticeInput {
  return {
    locale: 'zh',
    officeName: '澄岭县整体推进办公室',
    texts: { remark: null, closing: null, contact: null },
    person: { name: '何砚秋', post: { title: '党委书记', unitName: '青澜镇', deputy: false } },
    now: FRIDAY,
    zone: 'Asia/Shanghai',
    items,
    matters: [],
    nextOpenings: [],
    changes: [],
    lastToldAt: null,
    heldOver: [],
    wishesLink: 'https://duban.example.invalid/wishes',
    linkDays: null,
    postIds: ['p1'],
    ...part,
  };
}
