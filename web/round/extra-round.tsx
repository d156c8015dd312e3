import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, dateOf } from '../dates/civil';
import { dueOn, DueDateField } from '../dates/due-date-field';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useOfficeZone } from '../dates/use-office-now';
import { useIdempotencyKey } from '../duty/use-idempotency-key';
import { ReasonedAct } from '../states/reasoned-act';
import { useSide } from '../texts/use-language';
import { openExtraRound, type RoundStory } from './round';

/** Opens one more round of the cadence beside its plan, with a date and a reason. */
export function ExtraRound({ round: { cadence, title, now } }: { round: RoundStory }) {
  const { t } = useTranslation();
  const side = useSide();
  const zone = useOfficeZone();
  const client = useQueryClient();
  const { day } = useSpokenDates(now);
  const { key, settle } = useIdempotencyKey(`extra.${cadence}`);
  const [date, setDate] = useState('');
  const { data, mutate, isPending, error } = useMutation({
    mutationFn: (reason: string) => {
      const extra = { dueAt: dueOn(date, zone), reason };
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
        <DueDateField label={t('round.extra.due')} min={addDays(dateOf(now), 1)} value={date} set={setDate} />
      }
    />
  );
}
