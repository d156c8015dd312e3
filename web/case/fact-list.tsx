import { useTranslation } from 'react-i18next';
import type { CaseFact } from './answers';
import { FactLine } from './fact-line';

/** The facts, a line each, with the evidence one click away. */
export function FactList({
  facts,
  now,
  title,
  words,
}: {
  facts: CaseFact[];
  now: string;
  title: string;
  words?: string;
}) {
  const { t } = useTranslation();
  return (
    <section className="card section" aria-labelledby="facts">
      <h2 id="facts">
        {title} <span className="quiet">{t('caseFile.factCount', { count: facts.length })}</span>
      </h2>
      {words === undefined ? null : <p className="small quiet">{words}</p>}
      <ol className="fact-lines">
        {facts.map((fact) => (
          <FactLine key={fact.incidentId} fact={fact} now={now} />
        ))}
      </ol>
    </section>
  );
}
