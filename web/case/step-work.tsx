import { useTranslation } from 'react-i18next';
import { useSpokenDates } from '../dates/use-spoken-dates';
import type { CaseStep } from './answers';

/** What follows a decision: the organ's decision, rectification, the look-back. */
export function StepWork({ step, now }: { step: CaseStep; now: string }) {
  const { t } = useTranslation();
  const { day, moment } = useSpokenDates(now);
  const { organ, rectification, lookBack } = step;
  return (
    <>
      {organ === null ? null : (
        <div className="part">
          <h3>{t('caseFile.organ')}</h3>
          <p>
            {t('caseFile.organWords', {
              number: organ.documentNumber,
              day: day(organ.decidedOn.slice(0, 10)),
              recorder: organ.recordedBy.person ?? organ.recordedBy.post,
            })}
          </p>
          <p className={organ.checkedBy === null ? 'attention' : undefined}>
            {organ.checkedBy === null
              ? t('caseFile.organUnchecked')
              : t('caseFile.organChecked', { checker: organ.checkedBy.person ?? organ.checkedBy.post })}
          </p>
          <p className="small quiet">{t('caseFile.formalities', { when: moment(organ.formalitiesUntil) })}</p>
        </div>
      )}
      {rectification === null ? null : (
        <div className="part">
          <h3>{t('caseFile.rectification')}</h3>
          <p>
            {rectification.overdue ? (
              <strong className="urgent">{t('caseFile.rectifyOverdue')} </strong>
            ) : null}
            {t('caseFile.rectifyUntil', { when: moment(rectification.until) })}
            {rectification.returned === 0
              ? null
              : t('cases.comma') + t('caseFile.returned', { count: rectification.returned })}
          </p>
          {rectification.reports.map(({ at, by, text }) => (
            <div key={at}>
              <p className="small quiet">
                {t('caseFile.decidedAt', { when: moment(at), person: by.person ?? '', post: by.post })}
              </p>
              <p className="said">{text ?? t('caseFile.erased')}</p>
            </div>
          ))}
        </div>
      )}
      {lookBack === null ? null : (
        <div className="part">
          <h3>{t('caseFile.lookBack')}</h3>
          <p>
            {lookBack.passed === null
              ? t('caseFile.lookBackAt', { when: day(lookBack.at.slice(0, 10)) })
              : t(lookBack.passed ? 'caseFile.lookBackPassed' : 'caseFile.lookBackFailed')}
          </p>
        </div>
      )}
    </>
  );
}
