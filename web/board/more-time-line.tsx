import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { moreTimeCountQuery } from '../api/queries';
import { useMay } from '../api/use-may';
import { rowsOf } from './rows-address';

/** Who asked for more time and waits for an answer: said to the office, only where there is anybody. */
export function MoreTimeLine() {
  const { t } = useTranslation();
  const may = useMay();
  const { data } = useQuery({ ...moreTimeCountQuery, enabled: may('duty.extend') });
  if (data === undefined || data.total === 0) return null;
  return (
    <p>
      <Link className="number" to={rowsOf({ status: 'extension-asked' })}>
        {t('board.moreTime', { count: data.total })}
      </Link>
      {t('board.moreTimeWords')}
    </p>
  );
}
