import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { StateCard } from '../states/state-card';

/** Who decides signs in, and so does everybody where the office wants it: the page itself asks for that. */
export function ToSignIn({ to }: { to: string }) {
  const { t } = useTranslation();
  return (
    <StateCard
      title={t('link.title.signIn')}
      actions={
        <Link className="link" to={to} replace>
          {t('link.toSignIn')}
        </Link>
      }
    >
      <p>{t('link.signInWords')}</p>
    </StateCard>
  );
}
