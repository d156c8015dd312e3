import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration } from 'react-router-dom';
import { isStatus } from '../api/problem';
import { sessionQuery } from '../api/queries';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { PageLinks } from './page-links';
import { SignIn } from './sign-in';
import { TopBar } from './top-bar';
import './shell.css';

export function Shell() {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery);
  return (
    <>
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <TopBar session={session.data} />
      <main className="page" id="main" tabIndex={-1}>
        {session.isPending ? <Loading /> : null}
        {isStatus(session.error, 401) ? (
          <SignIn />
        ) : session.isError && session.data === undefined ? (
          <>
            <Failure error={session.error} retry={() => void session.refetch()} />
            {/* A link that is its reader's no more: whoever it is may still sign in. */}
            {isStatus(session.error, 403) ? <SignIn /> : null}
          </>
        ) : null}
        {session.data === undefined ? null : <Outlet />}
      </main>
      {session.data === undefined ? null : <PageLinks session={session.data} place="tab" />}
      <ScrollRestoration />
    </>
  );
}
