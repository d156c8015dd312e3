import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyStory, Review } from '../api/answers';
import { acceptOutcome, excuseDuty, returnOutcome } from '../api/duty-writes';
import { dueOn } from '../dates/due-date-field';
import { useOfficeZone } from '../dates/use-office-now';
import { Refusal } from '../states/refusal';
import { ReasonForm } from './reason-form';
import { useIdempotencyKey } from './use-idempotency-key';

interface Write {
  /** What is written: the same again is the same write. */
  content: unknown;
  write: (key: string) => Promise<Review>;
}

/** Accept, return or excuse: only what the engine offers this person. Nothing is chosen beforehand. */
export function ReviewForm({ duty }: { duty: DutyStory }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const zone = useOfficeZone();
  const { key, settle } = useIdempotencyKey(`review.${duty.id}`);
  const [open, setOpen] = useState<'return' | 'excuse' | null>(null);
  const act = useMutation({
    mutationFn: ({ content, write }: Write) => write(key(content)),
    onSettled: (_review, error) => settle(error),
    onSuccess: () => {
      setOpen(null);
      void client.invalidateQueries();
    },
  });
  const offered = (['accept', 'return', 'excuse'] as const).filter((action) => duty.actions.includes(action));
  if (offered.length === 0) return null;
  const title = offered.includes('accept') ? t('duty.decide') : t('duty.excuse');
  return (
    <section className="card form" aria-label={title}>
      {offered.length > 1 ? <h2>{title}</h2> : null}
      {open === null ? (
        <div className="state-actions">
          {offered.map((action) => (
            <Button
              key={action}
              type={action === 'accept' ? 'primary' : 'default'}
              loading={action === 'accept' && act.isPending}
              onClick={() =>
                action === 'accept'
                  ? act.mutate({ content: 'accept', write: (once) => acceptOutcome(duty.id, once) })
                  : setOpen(action)
              }
            >
              {t(`duty.${action}`)}
            </Button>
          ))}
        </div>
      ) : (
        <ReasonForm
          key={open}
          kind={open}
          busy={act.isPending}
          cancel={() => setOpen(null)}
          send={(reason, date) =>
            act.mutate({
              content: [open, reason, date],
              write: (once) =>
                open === 'return'
                  ? returnOutcome(duty.id, reason, dueOn(date, zone), once)
                  : excuseDuty(duty.id, reason, once),
            })
          }
        />
      )}
      {act.isError ? <Refusal error={act.error} /> : null}
    </section>
  );
}
