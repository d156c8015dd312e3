import { useTranslation } from 'react-i18next';
import { useSpokenDates } from '../dates/use-spoken-dates';
import type { CaseStep } from './answers';
import { DecisionList } from './decision-list';

/** The two ways in which a unit may ask for another look: tolerance before, an appeal after. */
export function StepAppeal({ step, now }: { step: CaseStep; now: string }) {
  const { t } = useTranslation();
  const { moment } = useSpokenDates(now);
  const { tolerance, appeal } = step;
  return (
    <>
      {tolerance === null ? null : (
        <div className="part">
          <h3>{t('caseFile.tolerance')}</h3>
          <p>{t(`caseFile.toleranceState.${tolerance.state}`)}</p>
          {tolerance.reason === null ? null : <p className="said">{tolerance.reason}</p>}
        </div>
      )}
      <DecisionList
        title={t('caseFile.toleranceDecided')}
        decisions={tolerance?.decision == null ? [] : [tolerance.decision]}
        now={now}
      />
      {appeal === null ? null : (
        <div className="part">
          <h3>{t('caseFile.appeal')}</h3>
          <p>{t(`caseFile.appealState.${appeal.state}`, { when: moment(appeal.until) })}</p>
          {appeal.reason === null ? null : <p className="said">{appeal.reason}</p>}
        </div>
      )}
      <DecisionList
        title={t('caseFile.appeal')}
        decisions={appeal?.decision == null ? [] : [appeal.decision]}
        now={now}
      />
    </>
  );
}
