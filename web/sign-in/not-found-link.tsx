import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { StateCard } from '../states/state-card';

/** The address came without its secret, as where a mail program cut it. */
export function NotFoundLink() {
  const { t } = useTranslation();
  return (
    <StateCard
      title={t('signIn.cut')}
      actions={
        <Link className="link" to="/">
          {t('signIn.toSignIn')}
        </Link>
      }
    >
      <p>{t('signIn.cutWords')}</p>
    </StateCard>
  );
}
