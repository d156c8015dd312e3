import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { ColumnWidth } from './answers';
import { useYearAddress } from './year-address';

const widths = ['week', 'month'] as const;

/** What the heat map says in one sentence, and how wide its columns are. */
export function HeatTools({
  per,
  sentence,
  children,
}: {
  per: ColumnWidth;
  sentence: string;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { to } = useYearAddress();
  return (
    <div className="heat-tools">
      <p className="say-load">{sentence}</p>
      {children}
      <nav className="views" aria-label={t('year.heat.per')}>
        {widths.map((width) => (
          <Link
            key={width}
            to={to({ per: width })}
            aria-current={width === per ? 'page' : undefined}
            replace
            preventScrollReset
          >
            {t(`year.heat.${width}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}
