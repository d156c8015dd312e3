import { useTranslation } from 'react-i18next';
import type { Fact } from '../api/answers';
import { SpokenTime } from '../dates/spoken-time';
import { useSpokenDates } from '../dates/use-spoken-dates';

const verdicts = ['on-time', 'late', 'excused', 'missed', 'false', 'not-applicable'] as const;

/** What happened, oldest first, a line a fact: when, what, who, in what words. */
export function Story({ facts, now }: { facts: Fact[]; now: string }) {
  const { t } = useTranslation();
  const { moment, deadline, exact } = useSpokenDates(now);
  const said = ({ kind, verdict, dueAt }: Fact): string => {
    const known = verdicts.find((value) => value === verdict);
    if (kind === 'verdict')
      return t('duty.fact.verdict', {
        verdict: known === undefined ? (verdict ?? '') : t(`duty.verdict.${known}`),
      });
    return t(`duty.fact.${kind}`, { due: dueAt === null ? '' : deadline(dueAt) });
  };
  return (
    <section className="card story" aria-labelledby="story">
      <h2 id="story">{t('duty.story')}</h2>
      <ol>
        {facts.map((fact, index) => (
          <li key={`${fact.kind} ${fact.at} ${index}`}>
            <p className="small quiet">
              <SpokenTime iso={fact.at} exact={exact(fact.at)}>
                {moment(fact.at)}
              </SpokenTime>{' '}
              {fact.by ?? t('duty.engine')}
            </p>
            <p>{said(fact)}</p>
            {fact.text === null ? null : <p className="words">{fact.text}</p>}
            {fact.receipt === null ? null : (
              <p className="small quiet">{t('duty.factReceipt', { receipt: fact.receipt })}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
