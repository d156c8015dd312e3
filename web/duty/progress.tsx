import { useTranslation } from 'react-i18next';
import type { DutyStory } from '../api/answers';
import { useSide } from '../texts/use-language';

/** What makes this duty other than one outcome by whoever answers: several, a count, in person, carried over. */
export function Progress({ duty }: { duty: DutyStory }) {
  const { t } = useTranslation();
  const side = useSide();
  const { required, received, remaining, inPerson, carriedOver } = duty.progress;
  const lines = [
    ...(carriedOver === null ? [] : [side(carriedOver)]),
    ...(required > 1 ? [t('duty.progress', { required, received })] : []),
    ...(remaining === null
      ? []
      : [
          t('duty.remaining', { left: remaining.left, unit: side(remaining.unit), target: remaining.target }),
        ]),
    ...(inPerson ? [t('duty.inPerson')] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <>
      <dt>{t('duty.how')}</dt>
      <dd>
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </dd>
    </>
  );
}
