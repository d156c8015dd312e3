import { useTranslation } from 'react-i18next';
import { SpokenTime } from '../dates/spoken-time';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { StandingIcon } from '../states/standing-mark';
import { useSide } from '../texts/use-language';
import type { CaseFact } from './answers';
import { FactEvidence } from './fact-evidence';
import { WithdrawFact } from './withdraw-fact';

const withdrawals = ['answered', 'superseded', 'entered-in-error'] as const;

export function FactLine({ fact, now }: { fact: CaseFact; now: string }) {
  const { t } = useTranslation();
  const side = useSide();
  const { day, exact } = useSpokenDates(now);
  const gone = withdrawals.find((why) => why === fact.withdrawn);
  const late = fact.kind === 'overdue' || fact.kind === 'missed';
  return (
    <li className={fact.withdrawn === null ? undefined : 'gone'}>
      <SpokenTime iso={fact.happenedAt} exact={exact(fact.happenedAt)}>
        {day(fact.happenedAt.slice(0, 10))}
      </SpokenTime>
      <div>
        <p className="fact-said">
          {late && fact.withdrawn === null ? <StandingIcon standing="overdue" /> : null}
          <strong>{side(fact.kindTitle)}</strong>
        </p>
        <p>{side(fact.sentence)}</p>
        {fact.withdrawn === null ? null : (
          <p className="small">
            {t('caseFile.withdrawn', {
              why: gone === undefined ? fact.withdrawn : t(`caseFile.withdrawnWhy.${gone}`),
            })}
          </p>
        )}
        {fact.reached ? null : <p className="small attention">{t('caseFile.notReachedFact')}</p>}
        <details>
          <summary>{t('caseFile.evidence')}</summary>
          <FactEvidence fact={fact} now={now} />
          {fact.text === null || fact.withdrawn !== null ? null : <WithdrawFact id={fact.incidentId} />}
        </details>
      </div>
    </li>
  );
}
