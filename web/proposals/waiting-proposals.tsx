import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { sessionQuery } from '../api/queries';
import { useMay } from '../api/use-may';
import { proposalsQuery } from '../case/queries';

/** Of what needs this person: how many proposals wait, leading to them. Nothing where none does. */
export function WaitingProposals() {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const may = useMay();
  const { data } = useQuery({ ...proposalsQuery, enabled: may('case.decide') });
  const count = data?.deciding.length ?? 0;
  if (count === 0) return null;
  return (
    <p>
      <Link className="number" to="/proposals">
        {t(session?.role === 'decider' ? 'proposals.waiting' : 'proposals.waitingOffice', { count })}
      </Link>
    </p>
  );
}
