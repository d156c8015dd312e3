import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyStory } from '../api/answers';
import { askExtension } from '../api/duty-writes';
import { addDays, dateOf } from '../dates/civil';
import { dueOn, DueDateField } from '../dates/due-date-field';
import { useOfficeZone } from '../dates/use-office-now';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { ReasonedAct } from '../states/reasoned-act';
import { useIdempotencyKey } from './use-idempotency-key';

/** Asks for more time, or says that the answer is waited for. */
export function AskMoreTime({ duty, now }: { duty: DutyStory; now: string }) {
  const { t } = useTranslation();
  const zone = useOfficeZone();
  const client = useQueryClient();
  const { deadline } = useSpokenDates(now);
  const { key, settle } = useIdempotencyKey(`more-time.${duty.id}`);
  const [date, setDate] = useState('');
  const { mutate, isPending, error } = useMutation({
    mutationFn: (reason: string) => {
      const asked = { until: dueOn(date, zone), reason };
      return askExtension(duty.id, asked, key(asked));
    },
    onSettled: (_answer, failed) => settle(failed),
    onSuccess: () => client.invalidateQueries(),
  });
  const { extensionAsked, actions, lateAfter } = duty;
  if (extensionAsked !== null && !actions.includes('extend'))
    return <p role="status">{t('duty.more.waiting', { when: deadline(extensionAsked.until) })}</p>;
  if (!actions.includes('ask-extension')) return null;
  return (
    <div className="more-time">
      <ReasonedAct
        words={{
          open: t('duty.more.open'),
          about: t('duty.more.about'),
          reason: t('duty.more.reason'),
          hint: t('duty.more.hint'),
          need: t('duty.more.need'),
          send: t('duty.more.send'),
          cancel: t('duty.more.cancel'),
        }}
        busy={isPending}
        error={error}
        act={mutate}
        missing={date === ''}
        fields={
          <DueDateField
            label={t('duty.more.until')}
            min={addDays(dateOf(lateAfter), 1)}
            value={date}
            set={setDate}
          />
        }
      />
    </div>
  );
}
