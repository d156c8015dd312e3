import { useTranslation } from 'react-i18next';
import { CaseCard } from '../case/case-card';
import type { CaseItem } from '../case/answers';

/** The cases of a unit: those that are open first, those that were closed after them. */
export function UnitCases({ cases, now }: { cases: CaseItem[]; now: string }) {
  const { t } = useTranslation();
  const parts = [
    { title: t('unit.openCases'), items: cases.filter(({ status }) => status === 'open') },
    { title: t('unit.closedCases'), items: cases.filter(({ status }) => status === 'closed') },
  ].filter(({ items }) => items.length > 0);
  return (
    <section className="card section" aria-labelledby="unit-cases">
      <h2 id="unit-cases">{t('unit.cases')}</h2>
      {parts.length === 0 ? <p className="quiet">{t('unit.noCases')}</p> : null}
      {parts.map(({ title, items }) => (
        <div key={title} className="part">
          <h3>{title}</h3>
          <ul className="unit-cases">
            {items.map((item) => (
              <CaseCard key={item.id} item={item} now={now} withRung />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
