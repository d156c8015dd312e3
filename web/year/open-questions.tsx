import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useSide } from '../texts/use-language';
import type { Question } from './answers';
import { useYearAddress } from './year-address';

/** What the policy leaves open stays here until a person answers it: nothing is guessed, and its item does not run. */
export function OpenQuestions({ questions }: { questions: readonly Question[] }) {
  const { t } = useTranslation();
  const side = useSide();
  const { to, view, comparing } = useYearAddress();
  if (questions.length === 0) return null;
  return (
    <details className="card open-questions" open={view === 'calendar' && !comparing}>
      <summary>
        <h2>{t('year.open.title', { count: questions.length })}</h2>
      </summary>
      <ul>
        {questions.map(({ path, title, quote, question, suggestion }) => (
          <li key={path}>
            <p>
              <strong>{title === null ? path : side(title)}</strong>{' '}
              {quote === null ? t('year.open.unquoted') : t('year.open.quoted', { quote })}
            </p>
            <dl className="small">
              <dt>{t('year.open.asked')}</dt>
              <dd>{question}</dd>
              <dt>{t('year.open.place')}</dt>
              <dd>
                <code>{path}</code>
              </dd>
            </dl>
            {suggestion === null ? null : (
              <p className="small quiet">{t('year.open.usual', { suggestion })}</p>
            )}
          </li>
        ))}
      </ul>
      <p className="small">
        {t('year.open.answer')}{' '}
        <Link className="link" to={to({ view: 'compare', draft: 'yes' })}>
          {t('year.open.draft')}
        </Link>
      </p>
    </details>
  );
}
