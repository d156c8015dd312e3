import { useTranslation } from 'react-i18next';
import { useSide } from '../texts/use-language';
import type { CaseItem, CasePage, Rung } from './answers';
import { CaseCard } from './case-card';

interface Props {
  items: CaseItem[];
  page: Pick<CasePage, 'rungs' | 'counts'>;
  /** Of the filter: the counts of the column are those of its stage. */
  stage: string | undefined;
  only: string | undefined;
  now: string;
}

/** A column a rung of the ladder in force, and one for what nothing is proposed of yet. */
export function CaseColumns({ items, page, stage, only, now }: Props) {
  const { t } = useTranslation();
  const side = useSide();
  const total = (rung: Rung | null): number =>
    page.counts
      .filter((each) => each.rung === rung && (stage === undefined || each.stage === stage))
      .reduce((sum, { count }) => sum + count, 0);
  const columns = [
    ...columnsOf(page, items).map(({ rung, title }) => ({ rung, title: side(title), words: null })),
    { rung: null, title: t('cases.watching'), words: t('cases.watchingWords') },
  ].filter(({ rung }) => (only === undefined ? rung !== null || total(null) > 0 : (rung ?? 'none') === only));
  return (
    <div className="case-columns">
      {columns.map(({ rung, title, words }) => {
        const shown = items.filter((item) => item.rung === rung);
        return (
          <section key={rung ?? 'none'} aria-label={title}>
            <h2>
              {title} <span className="quiet">{t('cases.count', { count: total(rung) })}</span>
            </h2>
            {words === null ? null : <p className="small quiet">{words}</p>}
            {shown.length === 0 ? (
              <p className="small quiet column-empty">{t('cases.columnEmpty')}</p>
            ) : (
              <ul>
                {shown.map((item) => (
                  <CaseCard key={item.id} item={item} now={now} />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** The rungs in force, and those that only a running case still has. */
function columnsOf(page: Pick<CasePage, 'rungs'>, items: CaseItem[]): CasePage['rungs'] {
  const columns = [...page.rungs];
  for (const { rung, rungTitle } of items) {
    if (rung !== null && rungTitle !== null && !columns.some((column) => column.rung === rung))
      columns.push({ rung, title: rungTitle });
  }
  return columns;
}
