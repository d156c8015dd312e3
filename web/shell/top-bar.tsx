import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Session } from '../api/answers';
import { LanguageSwitch } from './language-switch';
import { PageLinks } from './page-links';
import { SignOut } from './sign-out';
import { Who } from './who';

export function TopBar({ session }: { session: Session | undefined }) {
  const { t } = useTranslation();
  const name = session?.office.name ?? t('shell.product');
  return (
    <header className="top">
      {/* What is read aloud begins with what is seen. */}
      <Link className="brand" to="/" title={t('shell.home')}>
        <span className="seal" aria-hidden="true">
          督
        </span>
        <span className="office">{name}</span>
      </Link>
      {session === undefined ? <span className="nav" /> : <PageLinks session={session} place="nav" />}
      <div className="me">
        {session === undefined ? null : <Who session={session} />}
        <LanguageSwitch />
        {session === undefined ? null : <SignOut />}
      </div>
    </header>
  );
}
