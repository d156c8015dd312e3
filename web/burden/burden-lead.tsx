import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Bearer, Meter } from './meter';
import { useMeterAddress } from './meter-address';

/** Who is over or near, in a sentence; each number leads to exactly those it counts. */
export function BurdenLead({
  bearer,
  counts,
  caps,
}: {
  bearer: Bearer;
  counts: Meter['counts'];
  caps: boolean;
}) {
  const { t } = useTranslation();
  const { to } = useMeterAddress();
  const { over, near, within } = counts;
  const all = over + near + within;
  const told = (['over', 'near'] as const).filter((standing) => counts[standing] > 0);
  return (
    <header className="lead">
      <h1 className="say small-say">
        {told.length === 0 ? (
          t(all > 0 && !caps ? 'burden.noCaps' : 'burden.calm')
        ) : (
          <>
            {t(`burden.${bearer}`, { count: all })}
            {told.map((standing, index) => (
              <span key={standing}>
                {index === 0 ? null : t('burden.comma')}
                <Link className="number attention" to={to({ standing })} preventScrollReset>
                  {t(`burden.${standing}Count`, { count: counts[standing] })}
                </Link>
              </span>
            ))}
            {t('burden.end')}
          </>
        )}
      </h1>
      <p>{t('burden.words')}</p>
    </header>
  );
}
