import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useIdempotencyKey } from '../duty/use-idempotency-key';
import { Refusal } from '../states/refusal';
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
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const again = useMutation({
    mutationFn: () => sayAgain(id, reason.trim(), key(reason.trim())),
    onSettled: (_answer, error) => settle(error),
    onSuccess: async () => {
      setOpen(false);
      setReason('');
      setAsked(false);
      await client.invalidateQueries({ queryKey: deliveryQuery(id).queryKey });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() !== '' && !again.isPending) again.mutate();
  };
  const { data } = again;
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
      {data !== undefined ? null : open ? (
        <form className="reason" onSubmit={submit}>
          <p className="small quiet">{t('deliveries.sayWords')}</p>
          <label htmlFor="again-reason">
            {t('deliveries.reason')} <span className="small quiet">{t('deliveries.reasonHint')}</span>
          </label>
          <Input.TextArea
            id="again-reason"
            autoFocus
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          {asked && reason.trim() === '' ? (
            <p className="attention" role="alert">
              {t('deliveries.needReason')}
            </p>
          ) : null}
          <div className="state-actions">
            <Button type="primary" htmlType="submit" loading={again.isPending}>
              {t('deliveries.send')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('deliveries.cancel')}</Button>
          </div>
          {again.isError ? <Refusal error={again.error} /> : null}
        </form>
      ) : (
        <Button onClick={() => setOpen(true)}>{t('deliveries.say')}</Button>
      )}
    </div>
  );
}
