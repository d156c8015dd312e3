import { useTranslation } from 'react-i18next';
import { useSide } from '../texts/use-language';
import type { CaseStory } from './answers';
import { FormMapping } from './form-mapping';
import { MarkList } from './mark-list';
import { PaperList } from './paper-list';
import { UnitMay } from './unit-may';

/** Beside the story: the papers, what the rule says, earlier marks, and what the unit may do. */
export function CaseSide({ story, now }: { story: CaseStory; now: string }) {
  const { t } = useTranslation();
  const side = useSide();
  const { documents, marks, steps, subject } = story;
  const earlier = marks.filter(({ caseId }) => caseId !== story.id);
  const own = marks.filter(({ caseId }) => caseId === story.id);
  return (
    <aside className="case-side">
      <section className="card side">
        <h2>{t('caseFile.documents')}</h2>
        <PaperList documents={documents} now={now} />
      </section>
      <section className="card side">
        <h2>{t('caseFile.rule')}</h2>
        {steps.map(({ step, rule, decidedBy, rungTitle }) => (
          <div key={step} className="rule-said">
            {steps.length > 1 ? <h3>{t('caseFile.step', { step, rung: side(rungTitle) })}</h3> : null}
            <p className="small">{side(rule)}</p>
            <p className="small">{side(decidedBy)}</p>
          </div>
        ))}
        <p className="small rule-note">{t('caseFile.ruleNote')}</p>
        <h2>{t('caseFile.marks')}</h2>
        <MarkList marks={[...own, ...earlier]} now={now} />
        <UnitMay steps={steps} name={subject.unit.name} now={now} />
      </section>
      {steps
        .filter(({ decisions }) =>
          decisions.some(({ outcome }) => outcome === 'confirm' || outcome === 'other-rung'),
        )
        .map((step) => (
          <FormMapping key={step.step} caseId={story.id} step={step} now={now} />
        ))}
    </aside>
  );
}
