import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { StateCard } from './state-card';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <StateCard
      title={t('states.notFound')}
      actions={
        <Link className="link" to="/">
          {t('states.toBoard')}
        </Link>
      }
    >
      <p>{t('states.notFoundWords')}</p>
    </StateCard>
  );
}
export { NotFound as Component };
