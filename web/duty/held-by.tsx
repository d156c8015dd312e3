import { useTranslation } from 'react-i18next';
import type { DutyStory } from '../api/answers';
import { useSpokenDates } from '../dates/use-spoken-dates';

/** Who answered for the duty, from its opening to its due hour; said where more than one did, or nobody. */
export function HeldBy({ duty, now }: { duty: DutyStory; now: string }) {
  const { t } = useTranslation();
  const { day } = useSpokenDates(now);
  const { heldBy } = duty;
  if (heldBy.length < 2 && heldBy[0]?.person != null) return null;
  return (
    <>
      <dt>{t('duty.heldBy')}</dt>
      <dd>
        {heldBy.map(({ person, post, from, days, deputy }) => (
          <div key={`${from} ${post}`}>
            {person ?? t('duty.vacant')} {post}
            {deputy ? t('duty.deputy') : ''}
            <span className="small quiet"> {t('duty.heldFor', { from: day(from.slice(0, 10)), days })}</span>
          </div>
        ))}
      </dd>
    </>
  );
}
