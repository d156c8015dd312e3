import { useTranslation } from 'react-i18next';

export function Legend({ step }: { step: number }) {
  const { t } = useTranslation();
  return (
    <ul className="legend small" aria-label={t('year.legend')}>
      {[1, 2, 3].map((level) => (
        <li key={level}>
          <i className={`swatch load-${level}`} />
          {t('year.legendLoad', { from: (level - 1) * step + 1, to: level * step })}
        </li>
      ))}
      <li>
        <i className="swatch load-4" />
        {t('year.legendMost', { from: 3 * step + 1 })}
      </li>
      <li>
        <i className="swatch holiday" />
        {t('year.legendRest')}
      </li>
      <li>{t('year.legendWork')}</li>
      <li>{t('year.legendCollision')}</li>
      <li>{t('year.legendToday')}</li>
      <li className="pick">{t('year.pick')}</li>
    </ul>
  );
}
