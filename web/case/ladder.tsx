import { useTranslation } from 'react-i18next';
import { useSide } from '../texts/use-language';
import type { CaseStory } from './answers';
import { RungTerms } from './rung-terms';

/** The whole ladder: which rung the case is at, what it takes to enter each, and what is beyond. */
export function Ladder({ ladder }: { ladder: CaseStory['ladder'] }) {
  const { t } = useTranslation();
  const side = useSide();
  // The furthest rung that is being proposed or worked on is where the case stands.
  const standing = ladder.rungs.findLastIndex(
    ({ reached }) => reached === 'proposed' || reached === 'decided',
  );
  return (
    <section className="card side ladder" aria-labelledby="ladder">
      <h2 id="ladder">{t('caseFile.ladder')}</h2>
      <p className="small quiet">{side(ladder.title)}</p>
      <ol>
        {ladder.rungs.map(({ rung, title, exists, reached, terms }, index) => (
          <li
            key={rung}
            className={index === standing ? 'current' : reached === 'no' ? 'far' : 'passed'}
            aria-current={index === standing ? 'step' : undefined}
          >
            <span className="place" aria-hidden="true">
              {index + 1}
            </span>
            <p className="rung-title">
              {side(title)}{' '}
              {reached === 'no' ? null : <span className="quiet">{t(`caseFile.reached.${reached}`)}</span>}
            </p>
            {exists ? (
              <RungTerms terms={terms} open={index === standing} />
            ) : (
              <p className="small">{t('caseFile.notExists')}</p>
            )}
          </li>
        ))}
      </ol>
      <p className="small ladder-note">{t('caseFile.ladderNote')}</p>
    </section>
  );
}
