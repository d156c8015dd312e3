import { useTranslation } from 'react-i18next';
import type { Session } from '../api/answers';
import { StandingChoice } from '../accounts/standing-choice';
import { OwnSecondFactor } from './own-second-factor';
import '../case/act-form.css';
import '../sign-in/sign-in.css';
import '../accounts/accounts.css';

interface Props {
  session: Session;
  keeping: (codesShown: boolean) => void;
}

/** In the place of every page, for whoever acts as what asks for a second factor and has none yet. */
export function SecondFactorFirst({ session, keeping }: Props) {
  const { t } = useTranslation();
  const { secondFactor, standings, role } = session;
  if (secondFactor === null) return null;
  return (
    <>
      <header className="lead">
        <h1 className="say small-say">{t('secondFactor.first')}</h1>
        <p>{t('secondFactor.firstWords', { role: t(`shell.role.${role}`) })}</p>
      </header>
      <div className="accounts-grid">
        <OwnSecondFactor factor={secondFactor} keeping={keeping} />
        {standings.length < 2 ? null : <StandingChoice session={session} />}
      </div>
    </>
  );
}
