import { useTranslation } from 'react-i18next';
import { useSpokenDates } from '../dates/use-spoken-dates';
import type { CaseStep } from './answers';

/** The rights of the unit at this moment, in words, with their dates. */
export function UnitMay({ steps, name, now }: { steps: CaseStep[]; name: string; now: string }) {
  const { t } = useTranslation();
  const { moment } = useSpokenDates(now);
  const said = [...new Set(steps.flatMap(rights))];
  return (
    <>
      <h2>{t('caseFile.unitMay', { unit: name })}</h2>
      {(said.length === 0 ? [t('caseFile.may.none')] : said).map((right) => (
        <p key={right} className="small">
          {right}
        </p>
      ))}
    </>
  );

  function rights({ stage, hearing, appeal }: CaseStep): string[] {
    const may: string[] = [];
    if (stage === 'proposed') may.push(t('caseFile.may.proposed'));
    if (stage === 'hearing' && hearing !== null)
      may.push(t('caseFile.may.hearing', { when: moment(hearing.until) }));
    if (stage === 'deciding' || stage === 'deferred') may.push(t('caseFile.may.deciding'));
    if (stage === 'serving') may.push(t('caseFile.may.serving'));
    if (appeal?.state === 'open') may.push(t('caseFile.may.appeal', { when: moment(appeal.until) }));
    if (stage === 'rectifying') may.push(t('caseFile.may.rectify'));
    return may;
  }
}
