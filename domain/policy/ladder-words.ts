import type { IncidentKind } from './ladder';
import type { Rung } from './rungs';
import type { Bilingual } from './words';

/** What happened, as a reader is told it. */
export const incidentWords: Readonly<Record<IncidentKind, Bilingual>> = {
  overdue: { zh: '逾期未报送', en: 'overdue' },
  missed: { zh: '到截止仍未报送', en: 'not reported by the close' },
  quality: { zh: '报送内容不符合要求', en: 'not of the required quality' },
  'unclosed-finding': { zh: '问题未按期销号', en: 'a finding was not closed in time' },
  'bottom-rank': { zh: '考评连续排名靠后', en: 'ranked last repeatedly' },
  'false-report': { zh: '报送内容不实', en: 'false report' },
  'failed-look-back': { zh: '“回头看”未通过', en: 'the look-back failed' },
  unrectified: { zh: '逾期未完成整改', en: 'not rectified in time' },
  'grave-consequence': { zh: '造成严重后果', en: 'grave consequence' },
};

/** A rung where no ladder is at hand that names it. */
export const rungWords: Readonly<Record<Rung, Bilingual>> = {
  criticism: { zh: '严肃批评', en: 'criticism' },
  interview: { zh: '约谈', en: 'interview' },
  circular: { zh: '通报', en: 'circular' },
  handling: { zh: '组织处理', en: 'organisational handling' },
};

/** A rung as its ladder calls it. */
export function rungTitle(
  ladder: { rungs: Partial<Record<Rung, { title: Bilingual } | undefined>> } | undefined,
  rung: Rung,
): Bilingual {
  return ladder?.rungs[rung]?.title ?? rungWords[rung];
}
