import { Trans, useTranslation } from 'react-i18next';
import type { Year } from '../api/answers';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { yearFigures, type LoadByDay } from './year-load';

interface Props {
  year: Year;
  load: LoadByDay;
  pick: (date: string) => void;
  go: (year: number) => void;
}

export function YearLead({ year, load, pick, go }: Props) {
  const { t } = useTranslation();
  const { day } = useSpokenDates(`${year.year}-01-01T00:00:00Z`);
  const { heaviest, collisions, moved, skipped } = yearFigures(year, load);
  const workdays = year.days.filter(({ workday }) => workday).length;
  return (
    <header className="lead year-lead">
      <div>
        <ul className="crumb">
          <li>{t('year.crumbYear', { year: year.year })}</li>
          <li>{t('year.workdays', { count: workdays })}</li>
          <li>{year.provisional ? t('year.unpublished') : t('year.published')}</li>
        </ul>
        <h1 className="say small-say">
          {heaviest === null ? (
            t('year.nothing')
          ) : (
            <>
              <Trans
                i18nKey="year.heaviest"
                count={heaviest.due}
                values={{ day: day(heaviest.date), count: heaviest.due }}
                components={{
                  day: (
                    <a
                      className="number"
                      href={`#day-${heaviest.date}`}
                      onClick={(event) => {
                        event.preventDefault();
                        pick(heaviest.date);
                      }}
                    />
                  ),
                }}
              />
              {collisions > 0 ? t('year.collisions', { count: collisions }) : null}
              {moved > 0 ? t('year.moved', { count: moved }) : null}
              {skipped > 0 ? t('year.skipped', { count: skipped }) : null}
              {t('year.end')}
            </>
          )}
        </h1>
      </div>
      <div className="year-switch">
        <button
          className="step"
          type="button"
          aria-label={`${t('year.previous')} ${year.year - 1}`}
          onClick={() => go(year.year - 1)}
        >
          <span aria-hidden="true">‹</span> {year.year - 1}
        </button>
        <button
          className="step"
          type="button"
          aria-label={`${t('year.next')} ${year.year + 1}`}
          onClick={() => go(year.year + 1)}
        >
          {year.year + 1} <span aria-hidden="true">›</span>
        </button>
      </div>
    </header>
  );
}
