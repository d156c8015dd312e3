import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useLanguage } from '../texts/use-language';
import { useYearAddress, views } from './year-address';

/** How to look at the year, and what to take along of it. */
export function YearTools() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { year, view, to } = useYearAddress();
  return (
    <div className="year-tools">
      <nav className="views" aria-label={t('year.view.label')}>
        {views.map((each) => (
          <Link
            key={each}
            to={to({ view: each === 'calendar' ? undefined : each, open: undefined })}
            aria-current={each === view ? 'page' : undefined}
            preventScrollReset
          >
            {t(`year.view.${each}`)}
          </Link>
        ))}
      </nav>
      <Link className="step" to={to({ view: 'compare' })}>
        {t('year.view.compare')}
      </Link>
      <a className="step" href={`/api/v1/year.ics?year=${year}&language=${language}`} download>
        {t('year.view.export')}
      </a>
    </div>
  );
}
