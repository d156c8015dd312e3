import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useMay } from '../api/use-may';
import { trailAddress, type TrailKind } from './trail';

/** An item of the line above a page: the way to the trail, for who may read it. */
export function TrailItem({ kind, id }: { kind: TrailKind; id: string }) {
  const { t } = useTranslation();
  const may = useMay();
  if (!may(kind === 'round' ? 'trail.read-round' : 'trail.read')) return null;
  return (
    <li>
      <Link className="link" to={trailAddress(kind, id)}>
        {t('trail.toTrail')}
      </Link>
    </li>
  );
}
