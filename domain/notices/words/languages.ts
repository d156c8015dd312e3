import type { Locale } from '../notice-content';
import { enDates } from './en-dates';
import { enDuty } from './en-duty';
import { enFacts } from './en-facts';
import { enFrame } from './en-frame';
import { enOwnMatters } from './en-own-matters';
import { enSums } from './en-sums';
import { enWork } from './en-work';
import type { NoticeLanguage } from './language';
import { zhDates } from './zh-dates';
import { zhDuty } from './zh-duty';
import { zhFacts } from './zh-facts';
import { zhFrame } from './zh-frame';
import { zhOwnMatters } from './zh-own-matters';
import { zhSums } from './zh-sums';
import { zhWork } from './zh-work';

export const languages: Readonly<Record<Locale, NoticeLanguage>> = {
  zh: {
    ...{ locale: 'zh', tag: 'zh-CN', dates: zhDates, frame: zhFrame, sums: zhSums, duty: zhDuty },
    ...{ facts: zhFacts, own: zhOwnMatters, work: zhWork },
  },
  en: {
    ...{ locale: 'en', tag: 'en', dates: enDates, frame: enFrame, sums: enSums, duty: enDuty },
    ...{ facts: enFacts, own: enOwnMatters, work: enWork },
  },
};
