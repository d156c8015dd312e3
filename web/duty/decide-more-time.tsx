import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyStory } from '../api/answers';
import { decideExtension } from '../api/duty-writes';
import { addDays, dateOf } from '../dates/civil';
import { dueOn, DueDateField } from '../dates/due-date-field';
import { useOfficeZone } from '../dates/use-office-now';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { ReasonedAct } from '../states/reasoned-act';
import { useIdempotencyKey } from './use-idempotency-key';

type Decision = Parameters<typeof decideExtension>[1];

/** What somebody asked for, and the office's two answers; or more time that nobody asked for. */
export function DecideMoreTime({ duty, now }: { duty: DutyStory; now: string }) {
  const { t } = useTranslation();
  const zone = useOfficeZone();
  const client = useQueryClient();
  const { deadline } = useSpokenDates(now);
  const { extensionAsked: asked, actions, id, lateAfter } = duty;
  const { key, settle } = useIdempotencyKey(`decide-more-time.${id}`);
  const [date, setDate] = useState(asked === null ? '' : dateOf(asked.until));
  const { mutate, isPending, error, variables } = useMutation({
    mutationFn: (decision: Decision) => decideExtension(id, decision, key(decision)),
    onSettled: (_answer, failed) => settle(failed),
    onSuccess: () => client.invalidateQueries(),
  });
  if (!actions.includes('extend')) return null;
  const first = [dateOf(lateAfter), dateOf(now)].sort().at(-1) ?? dateOf(now);
  const shared = { reason: t('duty.more.reason'), hint: t('duty.more.hint'), cancel: t('duty.more.cancel') };
  return (
    <section className="card form" aria-label={t('duty.more.give')}>
      {asked === null ? null : (
        <>
          <h2>{t('duty.more.asked', { when: deadline(asked.until) })}</h2>
          {asked.reason === null ? null : <p className="words">{asked.reason}</p>}
        </>
      )}
      <div className="more-time">
        <ReasonedAct
          words={{
            ...shared,
            open: t(asked === null ? 'duty.more.give' : 'duty.more.grant'),
            about: t('duty.more.grantAbout'),
            need: t('duty.more.grantNeed'),
            send: t('duty.more.grant'),
          }}
          busy={isPending}
          error={variables?.grant === true ? error : null}
          act={(reason) => mutate({ grant: true, until: dueOn(date, zone), reason })}
          missing={date === ''}
          fields={
            <DueDateField
              label={t('duty.more.grantUntil')}
              min={addDays(first, 1)}
              value={date}
              set={setDate}
            />
          }
        />
        {asked === null ? null : (
          <ReasonedAct
            words={{
              ...shared,
              open: t('duty.more.decline'),
              about: t('duty.more.declineAbout'),
              need: t('duty.more.declineNeed'),
              send: t('duty.more.decline'),
            }}
            busy={isPending}
            error={variables?.grant === false ? error : null}
            act={(reason) => mutate({ grant: false, reason })}
          />
        )}
      </div>
    </section>
  );
}
