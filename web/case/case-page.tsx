import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { useMay } from '../api/use-may';
import { useOfficeNow } from '../dates/use-office-now';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { WhyDrawer } from '../duty/why-drawer';
import { CaseActs } from './case-acts';
import { CaseHead } from './case-head';
import { CaseLines } from './case-lines';
import { CaseSide } from './case-side';
import { CaseWhyPanel } from './case-why-panel';
import { FactList } from './fact-list';
import { Ladder } from './ladder';
import { caseQuery } from './queries';
import { StepSection } from './step-section';
import { SubjectActs } from './subject-acts';
import './cases.css';
import './case.css';
import './act-form.css';

export function Component() {
  const { t } = useTranslation();
  const now = useOfficeNow();
  const { id = '' } = useParams();
  const may = useMay();
  const { data: story, isPending, error, refetch } = useQuery(caseQuery(id));
  if (isPending) return <Loading rows={14} />;
  if (story === undefined) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <article className="case">
      <CaseHead story={story} now={now} />
      <div className="case-grid">
        <Ladder ladder={story.ladder} />
        <div className="case-main">
          <FactList facts={story.facts} now={now} title={t('caseFile.facts')} />
          {story.steps.map((step) => (
            <StepSection key={step.step} caseId={story.id} step={step} facts={story.facts} now={now} />
          ))}
          {!may('case.decide') && may('case.answer') ? (
            <SubjectActs key={story.id} story={story} now={now} />
          ) : (
            <CaseActs key={story.id} story={story} />
          )}
          <p>
            <WhyDrawer>
              <CaseWhyPanel id={story.id} now={now} />
            </WhyDrawer>
          </p>
          <CaseLines events={story.events} now={now} />
        </div>
        <CaseSide story={story} now={now} />
      </div>
    </article>
  );
}
