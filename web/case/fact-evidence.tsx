import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useSide } from '../texts/use-language';
import type { CaseFact } from './answers';
import { NoticeTrail } from './notice-trail';

const verdicts = ['on-time', 'late', 'excused', 'missed', 'false', 'not-applicable'] as const;

/** What a line of the facts rests on: the duty with its dates, what was sent and whether it arrived, what came. */
export function FactEvidence({ fact, now }: { fact: CaseFact; now: string }) {
  const { t } = useTranslation();
  const side = useSide();
  const { moment, exact } = useSpokenDates(now);
  const { duty, text, by, notices } = fact;
  const verdict = verdicts.find((value) => value === duty?.verdict);
  const dated = (iso: string) => <dd title={exact(iso)}>{moment(iso)}</dd>;
  return (
    <dl className="evidence">
      {duty === null ? null : (
        <>
          <dt>{t('caseFile.duty')}</dt>
          <dd>
            <Link className="link" to={`/duties/${encodeURIComponent(duty.id)}`}>
              {t('caseFile.dutyLink', { title: side(duty.title), label: side(duty.label) })}
            </Link>
          </dd>
          <dt>{t('caseFile.due')}</dt>
          {dated(duty.dueAt)}
          {duty.lateAfter === duty.dueAt ? null : (
            <>
              <dt>{t('caseFile.lateAfter')}</dt>
              {dated(duty.lateAfter)}
            </>
          )}
          <dt>{t('caseFile.received')}</dt>
          {duty.receivedAt === null ? <dd>{t('caseFile.notReceived')}</dd> : dated(duty.receivedAt)}
          {verdict === undefined ? null : (
            <>
              <dt>{t('caseFile.verdictLabel')}</dt>
              <dd>{t(`duty.verdict.${verdict}`)}</dd>
            </>
          )}
          {duty.outcome === null ? null : (
            <>
              <dt>{t('caseFile.outcome')}</dt>
              <dd className="said">{duty.outcome}</dd>
            </>
          )}
        </>
      )}
      {text === null ? null : (
        <>
          <dt>{t('caseFile.evidenceText')}</dt>
          <dd className="said">{text}</dd>
        </>
      )}
      {by === null ? null : (
        <>
          <dt>{t('caseFile.enteredBy')}</dt>
          <dd>{[by.person, by.post].filter(Boolean).join(' ')}</dd>
        </>
      )}
      {duty === null ? null : (
        <>
          <dt>{t('caseFile.sent')}</dt>
          <dd>
            <NoticeTrail notices={notices} now={now} />
          </dd>
        </>
      )}
    </dl>
  );
}
