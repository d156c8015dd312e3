import { useTranslation } from 'react-i18next';
import type { UnitRecord } from '../case/answers';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useSide } from '../texts/use-language';

export function UnitAppeals({ appeals, now }: { appeals: UnitRecord['appeals']; now: string }) {
  const { t } = useTranslation();
  const side = useSide();
  const { moment, day } = useSpokenDates(now);
  return (
    <section className="card section" aria-labelledby="unit-appeals">
      <h2 id="unit-appeals">{t('unit.appeals')}</h2>
      {appeals.length === 0 ? <p className="quiet">{t('unit.noAppeals')}</p> : null}
      {appeals.map(({ caseId, step, rungTitle, at, by, text, outcomeTitle, decidedAt }) => (
        <div key={`${caseId} ${step}`} className="part">
          <p>
            {side(rungTitle)}
            {t('cases.colon')}
            <strong>{outcomeTitle === null ? t('unit.appealOpen') : side(outcomeTitle)}</strong>
            {decidedAt === null ? null : <span className="quiet"> {day(decidedAt.slice(0, 10))}</span>}
          </p>
          <p className="small quiet">
            {t('caseFile.decidedAt', { when: moment(at), person: by.person ?? '', post: by.post })}
          </p>
          <p className="said">{text ?? t('caseFile.erased')}</p>
        </div>
      ))}
    </section>
  );
}
