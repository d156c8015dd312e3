import type { FeedEntry } from './feed-entry';

type Locale = 'zh' | 'en';

/** What is over is said before the title, for a phone shows the first words only. */
const marks: Record<FeedEntry['status'], Record<Locale, string>> = {
  planned: { zh: '', en: '' },
  open: { zh: '', en: '' },
  returned: { zh: '待补充：', en: 'To be completed: ' },
  reported: { zh: '已报：', en: 'Reported: ' },
  verified: { zh: '已核实：', en: 'Verified: ' },
  excused: { zh: '已免报：', en: 'Excused: ' },
  closed: { zh: '已收口：', en: 'Closed: ' },
};

/** 一周一例会 第 48 周到期（砚坪镇） */
export function summaryOf(entry: FeedEntry, locale: Locale): string {
  const { status, title, periodLabel, unitName, provisional } = entry;
  return locale === 'zh'
    ? `${marks[status].zh}${provisional ? '（暂定）' : ''}${title} ${periodLabel}到期（${unitName}）`
    : `${marks[status].en}${provisional ? '(provisional) ' : ''}${title}, ${periodLabel}, due (${unitName})`;
}

/** What is asked for, until when it counts, and where to answer. */
export function descriptionOf(entry: FeedEntry, locale: Locale): string {
  const { ask, dueAt, lateAfter, provisional, link } = entry;
  const zh = locale === 'zh';
  return [
    zh ? `请报：${ask}` : `Please report: ${ask}`,
    ...(lateAfter > dueAt
      ? [zh ? '开启晚了，顺延的日期以通知为准。' : 'It opened late; the notice says until when it counts.']
      : []),
    ...(provisional
      ? [
          zh
            ? '当年放假安排还没有公布，日期可能变动，会自动更新。'
            : 'The year’s holidays are not published: the day may move and is updated by itself.',
        ]
      : []),
    ...(link === null ? [] : [zh ? `在这里报：${link}` : `Report here: ${link}`]),
  ].join('\n');
}
