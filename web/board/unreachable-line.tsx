import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useMay } from '../api/use-may';
import { unreachableCountQuery } from '../unreachable/unreachable';

/** Posts that no notice reaches: the office's own fault to mend, said only where there are any. */
export function UnreachableLine() {
  const { t } = useTranslation();
  const may = useMay();
  const { data } = useQuery({ ...unreachableCountQuery, enabled: may('unreachable.read') });
  if (data === undefined || data.total === 0) return null;
  return (
    <p>
      <Link className="number attention" to="/unreachable">
        {t('board.unreachable', { count: data.total })}
      </Link>
      {t('board.unreachableWords')}
    </p>
  );
}
