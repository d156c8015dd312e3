import Skeleton from 'antd/es/skeleton';
import { useTranslation } from 'react-i18next';
import { useAfter } from './use-after';

export function Loading({ rows = 8 }: { rows?: number }) {
  const { t } = useTranslation();
  if (!useAfter(400)) return null;
  return (
    <div className="card state" role="status">
      <p className="quiet">{t('states.loading')}</p>
      <Skeleton active={false} title={false} paragraph={{ rows }} />
    </div>
  );
}
