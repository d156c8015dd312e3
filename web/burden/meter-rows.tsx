import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { CapBar } from './cap-bar';
import type { Bearer, MeterLine } from './meter';

const periods = ['week', 'month'] as const;

export function MeterRows({ items, bearer }: { items: readonly MeterLine[]; bearer: Bearer }) {
  const { t } = useTranslation();
  const columns = [bearer, ...periods, 'caps'] as const;
  return (
    <table className="card meter-rows">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`burden.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              {line.bearer === 'unit' ? (
                <Link className="link" to={`/units/${encodeURIComponent(line.id)}`}>
                  {line.name}
                </Link>
              ) : (
                line.name
              )}
            </th>
            {periods.map((period) => (
              <td key={period}>
                <span className="period quiet small">{t(`burden.column.${period}`)} </span>
                {t('burden.outcomes', { count: line[period].duties })}
                {t('burden.comma')}
                {t('burden.mails', { count: line[period].mails })}
              </td>
            ))}
            <td>
              {line.caps.length === 0 ? <span className="quiet">{t('burden.noCap')}</span> : null}
              {line.caps.map((cap) => (
                <CapBar key={cap.name} cap={cap} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
