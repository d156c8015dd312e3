import { useTranslation } from 'react-i18next';

/** What the shades of a heat map mean, and the keys that move in it. */
export function HeatLegend({
  step,
  mails = false,
  folds,
}: {
  step: number;
  mails?: boolean;
  folds: boolean;
}) {
  const { t } = useTranslation();
  const rangeOf = (level: number): string => {
    const [from, to] = [(level - 1) * step + 1, level * step];
    return from === to ? String(from) : `${from}–${to}`;
  };
  return (
    <ul className="legend small" aria-label={t('year.legend')}>
      {[1, 2, 3].map((level) => (
        <li key={level}>
          <i className={`swatch load-${level}`} />
          {t(mails ? 'year.heat.legendMails' : 'year.heat.legend', { range: rangeOf(level) })}
        </li>
      ))}
      <li>
        <i className="swatch load-4" />
        {t(mails ? 'year.heat.legendMailsMost' : 'year.heat.legendMost', { range: 3 * step + 1 })}
      </li>
      <li className="pick">{t(folds ? 'year.heat.keys' : 'year.heat.keysFlat')}</li>
    </ul>
  );
}
