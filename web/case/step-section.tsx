import { useTranslation } from 'react-i18next';
import { useSide } from '../texts/use-language';
import type { CaseFact, CaseStep } from './answers';
import { DecisionList } from './decision-list';
import { StepAppeal } from './step-appeal';
import { StepReplies } from './step-replies';
import { StepWork } from './step-work';

interface Props {
  caseId: string;
  step: CaseStep;
  facts: CaseFact[];
  now: string;
}

/** One step of the ladder: what was said in reply, what was decided, and what followed. */
export function StepSection({ caseId, step, facts, now }: Props) {
  const { t } = useTranslation();
  const side = useSide();
  const { rungTitle, stageTitle, endTitle, person } = step;
  const id = `step-${step.step}`;
  return (
    <section className="card section" aria-labelledby={id}>
      <h2 id={id}>
        {t('caseFile.step', { step: step.step, rung: side(rungTitle) })}{' '}
        <span className="quiet">{side(endTitle ?? stageTitle)}</span>
      </h2>
      <p className="small quiet">
        {person === null ? t('caseFile.unitAlone') : t('caseFile.named', { name: person })}
      </p>
      <StepReplies caseId={caseId} step={step} facts={facts} now={now} />
      <DecisionList title={t('caseFile.decision')} decisions={step.decisions} now={now} />
      <StepAppeal step={step} now={now} />
      <StepWork step={step} now={now} />
    </section>
  );
}
