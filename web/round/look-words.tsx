import { useTranslation } from 'react-i18next';
import type { Look } from './round';
import { ToldWords } from './told-words';

const verdicts = ['on-time', 'late', 'missed', 'excused', 'false', 'not-applicable'] as const;

/** One look: what it knew, what it decided, whom it told; one that is to come says what it will do. */
export function LookWords({ look }: { look: Look }) {
  const { t } = useTranslation();
  const { kind, doneAt, shards, answered, outstanding, incidents, told } = look;
  if (doneAt === null) return <p className="quiet">{t(`round.will.${kind}`)}</p>;
  const decided = verdicts.flatMap((verdict) => {
    const count = look.verdicts[verdict] ?? 0;
    return count === 0 ? [] : [t(`round.verdict.${verdict}`, { count })];
  });
  return (
    <>
      <p>
        <strong>{t(`round.look.${kind}`)}</strong>
        {t('round.knew', { answered, outstanding })}
        {shards.taken < shards.of ? t('round.part', shards) : null}
      </p>
      {decided.length === 0 ? null : (
        <p>{t('round.decided', { verdicts: decided.join(t('board.sentence.comma')) })}</p>
      )}
      {incidents === 0 ? null : <p>{t('round.incidents', { count: incidents })}</p>}
      {told === null ? null : <ToldWords told={told} />}
    </>
  );
}
