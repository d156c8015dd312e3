import { useMutation, useQueryClient } from '@tanstack/react-query';
import Input from 'antd/es/input';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, dateOf, instantAt } from '../dates/civil';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useOfficeZone } from '../dates/use-office-now';
import { useIdempotencyKey } from '../duty/use-idempotency-key';
import { ReasonedAct } from '../states/reasoned-act';
import { useSide } from '../texts/use-language';
import { openExtraRound, type RoundStory } from './round';

/** The hour of the day at which an extra round is due. */
const DUE_TIME = '18:00';

/** Opens one more round of the cadence beside its plan, with a date and a reason. */
export function ExtraRound({ round: { cadence, title, now } }: { round: RoundStory }) {
  const { t } = useTranslation();
  const side = useSide();
  const id = useId();
  const zone = useOfficeZone();
  const client = useQueryClient();
  const { day } = useSpokenDates(now);
  const { key, settle } = useIdempotencyKey(`extra.${cadence}`);
  const [date, setDate] = useState('');
  const { data, mutate, isPending, error } = useMutation({
    mutationFn: (reason: string) => {
      const extra = { dueAt: instantAt(date, DUE_TIME, zone), reason };
      return openExtraRound(cadence, extra, key(extra));
    },
    onSettled: (_answer, failed) => settle(failed),
    onSuccess: () => client.invalidateQueries({ queryKey: ['board'] }),
  });
  if (data !== undefined)
    return <p role="status">{t('round.extra.done', { title: side(title), day: day(date) })}</p>;
  return (
    <ReasonedAct
      words={{
        open: t('round.extra.open'),
        about: t('round.extra.about', { title: side(title) }),
        reason: t('round.extra.reason'),
        hint: t('round.extra.hint'),
        need: t('round.extra.need'),
        send: t('round.extra.send'),
        cancel: t('round.extra.cancel'),
      }}
      busy={isPending}
      error={error}
      act={mutate}
      missing={date === ''}
      fields={
        <>
          <label htmlFor={id}>
            {t('round.extra.due')} <span className="small quiet">{t('duty.newDueHint')}</span>
          </label>
          <Input
            id={id}
            type="date"
            min={addDays(dateOf(now), 1)}
            value={date}
            onChange={({ target }) => setDate(target.value)}
          />
        </>
      }
    />
  );
}
