import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';

export function EnteredIncident({ caseId }: { caseId: string | null }) {
  const { t } = useTranslation();
  return (
    <p role="status">
      {t('unit.incident.done')}{' '}
      {caseId === null ? (
        t('unit.incident.noCase')
      ) : (
        <Link className="link" to={`/cases/${encodeURIComponent(caseId)}`}>
          {t('unit.incident.toCase')}
        </Link>
      )}
    </p>
  );
}
