import { useTranslation } from 'react-i18next';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useSide } from '../texts/use-language';
import type { CaseMark } from './answers';

/** Marks with their expiry; one that has expired or was lifted is said to count no more. */
export function MarkList({ marks, now }: { marks: CaseMark[]; now: string }) {
  const { t } = useTranslation();
  const side = useSide();
  const { day } = useSpokenDates(now);
  if (marks.length === 0) return <p className="small quiet">{t('caseFile.noMarks')}</p>;
  const on = (iso: string): string => day(iso.slice(0, 10));
  return (
    <ul className="marks">
      {marks.map(({ caseId, step, rungTitle, from, until, person, liftedAt, expired, counts }) => (
        <li key={`${caseId} ${step}`} className={counts ? undefined : 'gone'}>
          {t('caseFile.mark', { day: on(from), rung: side(rungTitle) })}
          {person === null ? null : t('cases.comma') + t('caseFile.named', { name: person })}
          <p className="small quiet">
            {liftedAt !== null
              ? t('caseFile.markLifted', { when: on(liftedAt) })
              : t(expired ? 'caseFile.markExpired' : 'caseFile.markCounts', { until: on(until) })}
          </p>
        </li>
      ))}
    </ul>
  );
}
