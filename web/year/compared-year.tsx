import { useTranslation } from 'react-i18next';
import type { Comparison } from './answers';
import { MovedRounds } from './moved-rounds';
import { OpenQuestions } from './open-questions';
import { OtherRounds } from './other-rounds';
import './compare.css';

/** What becomes of a year, in a sentence and then round by round. */
export function ComparedYear({
  comparison,
  sides,
}: {
  comparison: Comparison;
  sides: readonly [before: string, after: string];
}) {
  const { t } = useTranslation();
  const { added, removed, moved, unchanged, unresolved } = comparison;
  const nothing = added.length + removed.length + moved.length === 0;
  return (
    <div className="compared">
      <p className="state-title" role="status">
        {nothing
          ? t('year.compare.sayNothing', { unchanged })
          : t('year.compare.say', {
              ...{ moved: moved.length, added: added.length, removed: removed.length, unchanged },
            })}
      </p>
      <OpenQuestions questions={unresolved} />
      {moved.length === 0 ? null : <MovedRounds rounds={moved} sides={sides} />}
      {removed.length === 0 ? null : (
        <OtherRounds
          title={t('year.compare.removed')}
          rounds={removed.map((round) => ({
            ...round,
            why: round.unresolved
              ? t('year.compare.unresolved')
              : round.skipped === null
                ? t('year.compare.gone')
                : t('year.compare.nowSkipped', { reason: round.skipped }),
          }))}
        />
      )}
      {added.length === 0 ? null : (
        <OtherRounds
          title={t('year.compare.added')}
          rounds={added.map((round) => ({
            ...round,
            why:
              round.skipped === null
                ? t('year.compare.fresh')
                : t('year.compare.wasSkipped', { reason: round.skipped }),
          }))}
        />
      )}
    </div>
  );
}
