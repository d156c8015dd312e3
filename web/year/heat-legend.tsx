import { useTranslation } from 'react-i18next';

/** What the shades of a heat map mean, and the keys that move in it. */
export function HeatLegend({
  step,
  of,
  folds,
  mixed = false,
}: {
  step: number;
  /** What the cells count. */
  of: 'duties' | 'mails' | 'units';
  folds: boolean;
  /** Some cells stand for rows that are not alike. */
  mixed?: boolean;
}) {
  const { t } = useTranslation();
  const { range, most } = words[of];
  return (
    <ul className="legend small" aria-label={t('year.legend')}>
      {[1, 2, 3].map((level) => {
        const [from, to] = [(level - 1) * step + 1, level * step];
        return (
          <li key={level}>
            <i className={`swatch load-${level}`} />
            {from === to ? t(words[of].one, { count: from }) : t(range, { from, to })}
          </li>
        );
      })}
      <li>
        <i className="swatch load-4" />
        {t(most, { from: 3 * step + 1 })}
      </li>
      {mixed ? (
        <li>
          <i className="swatch heat-cell mixed" />
          {t('year.heat.mixedKey')}
        </li>
      ) : null}
      <li className="pick">{t(folds ? 'year.heat.keys' : 'year.heat.keysFlat')}</li>
    </ul>
  );
}

const words = {
  duties: { one: 'year.heat.unitTotal', range: 'year.heat.legend', most: 'year.heat.legendMost' },
  mails: { one: 'year.heat.mailTotal', range: 'year.heat.legendMails', most: 'year.heat.legendMailsMost' },
  units: { one: 'year.heat.unitTotal', range: 'year.legendLoad', most: 'year.legendMost' },
} as const;
