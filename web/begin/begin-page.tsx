import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { beginQuery } from './begin';
import { BeginLead } from './begin-lead';
import { IntoForce } from './into-force';
import { PresetStep } from './preset-step';
import { RosterStep } from './roster-step';
import './begin.css';

/** From an empty office to rules in force, a step after the other; later, where each of them is changed. */
export function Component() {
  const { t } = useTranslation();
  const { data: begun, isPending, error, refetch } = useQuery(beginQuery);
  if (isPending) return <Loading rows={10} />;
  if (begun === undefined) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <>
      <BeginLead begun={begun} />
      <ol className="begin" aria-label={t('begin.steps')}>
        <RosterStep begun={begun} />
        <PresetStep begun={begun} />
        <IntoForce begun={begun} />
      </ol>
    </>
  );
}
