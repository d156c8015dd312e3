import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useIdempotencyKey } from '../duty/use-idempotency-key';
import { ReasonedAct } from '../states/reasoned-act';
import { deliveryQuery, sayAgain, type DeliveryStory } from './deliveries';

interface Props {
  story: DeliveryStory;
  now: string;
}

/** Has what still stands of a notice said once more, with the reason. */
export function AgainForm({ story: { id, person }, now }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { moment } = useSpokenDates(now);
  const { key, settle } = useIdempotencyKey(`again.${id}`);
  const { data, mutate, isPending, error } = useMutation({
    mutationFn: (reason: string) => sayAgain(id, reason, key(reason)),
    onSettled: (_answer, failed) => settle(failed),
    onSuccess: () => client.invalidateQueries({ queryKey: deliveryQuery(id).queryKey }),
  });
  return (
    <div className="again">
      <p role="status" className={data === undefined ? undefined : 'said-now'}>
        {data === undefined
          ? null
          : [
              ...(data.to.some((one) => one.id === person.id)
                ? []
                : [t('deliveries.doneMoved', { person: person.name })]),
              t('deliveries.done', {
                count: data.asked,
                when: moment(data.leavesAt),
                who: data.to.map(({ name }) => name).join(t('deliveries.join')),
              }),
            ].join('')}
      </p>
      {data !== undefined ? null : (
        <ReasonedAct
          words={{
            open: t('deliveries.say'),
            about: t('deliveries.sayWords'),
            reason: t('deliveries.reason'),
            hint: t('deliveries.reasonHint'),
            need: t('deliveries.needReason'),
            send: t('deliveries.send'),
            cancel: t('deliveries.cancel'),
          }}
          busy={isPending}
          error={error}
          act={mutate}
        />
      )}
    </div>
  );
}
