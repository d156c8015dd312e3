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
  const { kind, year, index, extra } = parsePeriod(key);
  const [zh, en] = {
    week: [`第 ${index} 周`, `week ${index}`],
    month: [`${index} 月`, months[index - 1]],
    quarter: [`${numerals[index - 1]}季度`, `${['first', 'second', 'third', 'fourth'][index - 1]} quarter`],
    'half-year': [index === 1 ? '上半年' : '下半年', index === 1 ? 'first half year' : 'second half year'],
    year: [`${year} 年`, `${year}`],
  }[kind] as [string, string];
  if (extra === 0) return language === 'zh' ? zh : en;
  return language === 'zh' ? `${zh}（加开 ${extra}）` : `${en} (extra ${extra})`;
}
