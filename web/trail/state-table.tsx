import { useTranslation } from 'react-i18next';
import { useSide } from '../texts/use-language';
import { useSpokenDates } from '../dates/use-spoken-dates';
import type { StateLine, Trail } from './trail';

/** Where it stood, value by value; between two days, both, with what changed marked in words and weight. */
export function StateTable({ trail }: { trail: Trail }) {
  const { t } = useTranslation();
  const side = useSide();
  const { day } = useSpokenDates(trail.now);
  const { before, after, changed, from, until } = trail;
  const compares = from !== null;
  const gone = compares ? before.filter(({ key }) => after.every((line) => line.key !== key)) : [];
  const rows = [...after, ...gone];
  const at = (lines: readonly StateLine[], key: string): string => {
    const line = lines.find((one) => one.key === key);
    return line === undefined ? '—' : side(line.value);
  };
  const untilWords = until === null ? t('trail.now') : day(until);
  return (
    <section className="card section trail-state" aria-labelledby="trail-state">
      <h2 id="trail-state">{compares ? t('trail.changed', { count: changed.length }) : t('trail.state')}</h2>
      {rows.length === 0 ? (
        <p className="quiet">{t('trail.noState')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('trail.value')}</th>
              {compares ? <th scope="col">{day(from)}</th> : null}
              <th scope="col">{untilWords}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label }) => {
              const other = compares && changed.some((one) => one.key === key);
              return (
                <tr key={key} className={other ? 'other' : undefined}>
                  <th scope="row">{side(label)}</th>
                  {compares ? <td>{at(before, key)}</td> : null}
                  <td>
                    {at(after, key)}
                    {other ? <span className="tag">{t('trail.isOther')}</span> : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
