import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { sessionQuery } from '../api/queries';
import { useMay } from '../api/use-may';
import { Loading } from '../states/loading';
import { OwnSecondFactor } from '../second-factor/own-second-factor';
import { ChangePassword } from './change-password';
import { MySessions } from './my-sessions';
import { StandingChoice } from './standing-choice';
import '../case/act-form.css';
import '../sign-in/sign-in.css';
import './accounts.css';

/** One's own: as what one is here, where one is signed in, and the password. */
export function Component() {
  const { t } = useTranslation();
  const may = useMay();
  const { data: session } = useQuery(sessionQuery);
  if (session === undefined) return <Loading rows={6} />;
  const { person, secondFactor } = session;
  return (
    <>
      <header className="lead">
        <h1 className="say small-say">{person?.name ?? t('account.nobody')}</h1>
        <p>{person === null ? t('account.nobodyWords') : t('account.lead')}</p>
      </header>
      <div className="accounts-grid">
        <div className="accounts-column">
          {session.standings.length < 2 ? null : <StandingChoice session={session} />}
          <MySessions />
          {may('roster.read') ? (
            <p>
              <Link className="link" to="/begin">
                {t('begin.fromAccount')}
              </Link>
            </p>
          ) : null}
        </div>
        {secondFactor === null ? null : (
          <div className="accounts-column">
            <OwnSecondFactor factor={secondFactor} />
            <ChangePassword />
          </div>
        )}
      </div>
    </>
  );
}
