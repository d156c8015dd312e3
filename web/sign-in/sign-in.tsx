import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PasswordForm } from './password-form';
import { PrintedKey } from './printed-key';
import { setUpQuery } from './sign-in-writes';
import './sign-in.css';

/** For whoever is not signed in: a password, the printed address, or what to do where there is no office yet. */
export function SignIn() {
  const { t } = useTranslation();
  const { data } = useQuery(setUpQuery);
  if (data?.needed === true)
    return (
      <section className="card sign-in">
        <h1 className="say small-say">{t('signIn.noOffice')}</h1>
        <p>{t('signIn.noOfficeWords')}</p>
        <pre>npx duban sign-in</pre>
      </section>
    );
  return (
    <section className="card sign-in">
      <h1 className="say small-say">{t('signIn.title')}</h1>
      <PasswordForm />
      <p className="small quiet">{t('signIn.forgotten')}</p>
      <details>
        <summary>{t('signIn.byKey')}</summary>
        <PrintedKey />
      </details>
    </section>
  );
}
