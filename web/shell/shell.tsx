import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation } from 'react-router-dom';
import { isStatus } from '../api/problem';
import { sessionQuery } from '../api/queries';
import { Failure } from '../states/failure';
import { SignIn } from '../sign-in/sign-in';
import { Loading } from '../states/loading';
import { PageLinks } from './page-links';
import { TopBar } from './top-bar';
import './shell.css';

const SecondFactorFirst = lazy(async () => {
  const { SecondFactorFirst } = await import('../second-factor/second-factor-first');
  return { default: SecondFactorFirst };
});

export function Shell() {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery);
  const { pathname } = useLocation();
  // What asks for it is satisfied before the codes that are shown this once are kept.
  const [keepingCodes, keepCodes] = useState(false);
  const held = session.data?.secondFactor?.expected === true && pathname !== '/account';
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
        {session.data === undefined ? null : held || keepingCodes ? (
          <Suspense fallback={<Loading />}>
            <SecondFactorFirst session={session.data} keeping={keepCodes} />
          </Suspense>
        ) : (
          <Outlet />
        )}
      </main>
      {session.data === undefined ? null : <PageLinks session={session.data} place="tab" />}
      <ScrollRestoration />
    </>
  );
}
