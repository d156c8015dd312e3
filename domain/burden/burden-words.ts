import { periodLabel } from '../cadence/period-label';
import type { PeriodKey } from '../cadence/period';
import type { CalendarPeriodKind } from '../policy/dates';
import type { BurdenClass } from '../policy/limits';
import type { UnitKind } from '../policy/schema';
import type { Bilingual } from '../policy/words';

/** What burden relief counts, as people say it. `mail` is a notice's mail, of which a person gets one a wave. */
export const classWords: Readonly<Record<BurdenClass | 'mail', Bilingual>> = {
  meeting: { zh: '会议', en: 'meetings' },
  inspection: { zh: '督查检查', en: 'inspections' },
  request: { zh: '报表材料要求', en: 'requests for forms and material' },
  document: { zh: '文件', en: 'documents' },
  report: { zh: '报告', en: 'reports' },
  activity: { zh: '活动', en: 'activities' },
  training: { zh: '培训', en: 'trainings' },
  mail: { zh: '提示邮件', en: 'mails' },
};

export const eachWords: Readonly<Record<CalendarPeriodKind, Bilingual>> = {
  day: { zh: '每天', en: 'a day' },
  week: { zh: '每周', en: 'a week' },
  month: { zh: '每月', en: 'a month' },
  quarter: { zh: '每季度', en: 'a quarter' },
  'half-year': { zh: '每半年', en: 'a half-year' },
  year: { zh: '每年', en: 'a year' },
};

const kindWords: Readonly<Record<UnitKind, Bilingual>> = {
  county: { zh: '县（市、区）', en: 'county' },
  town: { zh: '乡镇（街道）', en: 'town' },
  village: { zh: '村（社区）', en: 'village' },
  agency: { zh: '机关', en: 'agency' },
  institution: { zh: '事业单位', en: 'institution' },
  school: { zh: '学校', en: 'school' },
  hospital: { zh: '医院', en: 'hospital' },
  'state-enterprise': { zh: '国有企业', en: 'state enterprise' },
  'non-public-enterprise': { zh: '非公有制企业', en: 'non-public enterprise' },
  'social-organisation': { zh: '社会组织', en: 'social organisation' },
  branch: { zh: '党支部', en: 'branch' },
};

/** `each town and village`; where so many kinds are meant that a list says less than a number: `each unit of 9 kinds`. */
export function eachUnitOf(kinds: readonly UnitKind[]): Bilingual {
  if (kinds.length > listedKindsAtMost) {
    return { zh: `${kinds.length} 类单位每个`, en: `each unit of ${kinds.length} kinds` };
  }
  const words = kinds.map((kind) => kindWords[kind]);
  return {
    zh: `每个${words.map(({ zh }) => zh).join('、')}`,
    en: `each ${words.map(({ en }) => en).join(' and ')}`,
  };
}

const listedKindsAtMost = 3;

/** With its year, which a label leaves out: 2026 年 3 月, March 2026. */
export function periodWords(period: PeriodKey): Bilingual {
  const year = period.slice(0, 4);
  if (period === year) return { zh: `${year} 年`, en: year };
  return { zh: `${year} 年${periodLabel(period, 'zh')}`, en: `${periodLabel(period, 'en')} of ${year}` };
}
