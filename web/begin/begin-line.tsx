import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useMay } from '../api/use-may';
import { beginQuery } from './begin';

/** On the board of an office that is not set up yet: what is missing, and where it is done. */
export function BeginLine() {
  const { t } = useTranslation();
  const may = useMay()('roster.import');
  const { data } = useQuery({ ...beginQuery, enabled: may });
  if (data === undefined || (data.roster.posts > 0 && data.policy !== null)) return null;
  return (
    <p className="attention">
      {data.roster.posts === 0 ? t('begin.empty') : t('begin.rosterThere')}{' '}
      <Link className="link" to="/begin">
        {t('begin.goOn')}
      </Link>
    </p>
  );
}
