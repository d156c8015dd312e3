import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { sessionQuery } from '../api/queries';
import { noticeLinks } from '../shell/notice-links';
import { unreachableCountQuery } from '../unreachable/unreachable';

/** Posts that no notice reaches: the office's own fault to mend, said only where there are any. */
export function UnreachableLine() {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const sees = session !== undefined && noticeLinks(session.role).some(({ to }) => to === '/unreachable');
  const { data } = useQuery({ ...unreachableCountQuery, enabled: sees });
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
