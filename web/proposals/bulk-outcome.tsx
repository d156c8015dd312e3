import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { BulkAnswer } from '../case/answers';
import { useLanguage } from '../texts/use-language';

/** What became of each: those that were refused name the rule and lead to their case. */
export function BulkOutcome({ answer }: { answer: BulkAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const refused = answer.items.filter(({ ok }) => !ok);
  const done = answer.items.length - refused.length;
  return (
    <div role="status">
      {done === 0 ? null : <p>{t('proposals.done', { count: done })}</p>}
      {refused.length === 0 ? null : (
        <>
          <p className="attention">{t('proposals.notDone', { count: refused.length })}</p>
          <ul>
            {refused.map(({ caseId, step, detail, detailZh, refused: rule }) => (
              <li key={`${caseId} ${step}`}>
                <Link className="link" to={`/cases/${encodeURIComponent(caseId)}`}>
                  {t('proposals.open')}
                </Link>{' '}
                {(language === 'zh' ? detailZh : detail) ?? rule}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
