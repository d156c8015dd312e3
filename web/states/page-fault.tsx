import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router-dom';
import { StateCard } from './state-card';

/** A page that broke, or that a new version took away: loading again is the way on. */
export function PageFault() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <StateCard
      alert
      title={t('states.pageFault')}
      actions={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('states.reload')}
        </Button>
      }
    >
      <p className="small quiet">{error instanceof Error ? error.message : t('problem.other')}</p>
    </StateCard>
  );
}
