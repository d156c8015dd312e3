import { useTranslation } from 'react-i18next';
import type { UnitRecord } from '../case/answers';
import { ClockLine } from '../case/clock-line';
import { FactList } from '../case/fact-list';
import { useSide } from '../texts/use-language';

/** A unit as an inspector needs it: the cases that wait for a look-back, and what was found there. */
export function InspectedUnit({ record, now }: { record: UnitRecord; now: string }) {
  const { t } = useTranslation();
  const side = useSide();
  return (
    <div className="case-main">
      <section className="card section" aria-labelledby="look-backs">
        <h2 id="look-backs">{t('unit.lookBacks')}</h2>
        <p className="small quiet">
          {record.cases.length === 0 ? t('unit.noLookBacks') : t('unit.lookBacksWords')}
        </p>
        <ul>
          {record.cases.map(({ id, sentence, waitingTitle, nextAt, workdaysLeft }) => (
            <li key={id} className="part">
              <p>{side(sentence)}</p>
              {nextAt === null || waitingTitle === null ? null : (
                <ClockLine clock={{ title: side(waitingTitle), at: nextAt, workdaysLeft }} now={now} />
              )}
            </li>
          ))}
        </ul>
      </section>
      <FactList facts={record.facts} now={now} title={t('unit.findings')} words={t('unit.findingsWords')} />
    </div>
  );
}
