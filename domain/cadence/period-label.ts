import { parsePeriod, type PeriodKey } from './period';

const numerals = ['一', '二', '三', '四'] as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * A period as people say it: 第 47 周, 11 月, 四季度, 下半年, 2026 年; week 47, November, fourth quarter, second half
 * year, 2026. The year is left out but for a year: a notice has the date beside it. An extra round says so.
 */
export function periodLabel(key: PeriodKey, language: 'zh' | 'en'): string {
  const { kind, year, index, extra, date } = parsePeriod(key);
  const [zh, en] = {
    week: [`第 ${index} 周`, `week ${index}`],
    month: [`${index} 月`, months[index - 1]],
    quarter: [`${numerals[index - 1]}季度`, `${['first', 'second', 'third', 'fourth'][index - 1]} quarter`],
    'half-year': [index === 1 ? '上半年' : '下半年', index === 1 ? 'first half year' : 'second half year'],
    year: [`${year} 年`, `${year}`],
    campaign: [`${year} 年第 ${index} 轮`, `campaign ${index} of ${year}`],
    day: dayLabel(date),
    event: [`${dayLabel(date)[0]}起`, `from ${dayLabel(date)[1]}`],
  }[kind] as [string, string];
  if (extra === 0) return language === 'zh' ? zh : en;
  return language === 'zh' ? `${zh}（加开 ${extra}）` : `${en} (extra ${extra})`;
}

function dayLabel(date: string | null): [zh: string, en: string] {
  const [, month = 1, day = 1] = (date ?? '').split('-').map(Number);
  return [`${month} 月 ${day} 日`, `${day} ${months[Number(month) - 1]}`];
}
