import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOfficeNow } from '../dates/use-office-now';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { Refusal } from '../states/refusal';
import { ChannelFacts } from './channel-facts';
import { channelsQuery, closeChannel, testChannel, type Channel } from './channels';
import { useKindWords } from './use-kind-words';

/** One group, with the two things that can be done to it. */
export function ChannelCard({ channel, closed }: { channel: Channel; closed: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { moment } = useSpokenDates(useOfficeNow());
  const kindWords = useKindWords();
  const [closing, setClosing] = useState(false);
  const { id, title, kind, addedAt, host } = channel;
  const test = useMutation({ mutationFn: () => testChannel(id) });
  const close = useMutation({
    mutationFn: () => closeChannel(id),
    onSuccess: async () => {
      closed();
      await client.invalidateQueries({ queryKey: channelsQuery.queryKey });
    },
  });
  return (
    <li className="card channel" aria-labelledby={`channel-${id}`}>
      <h2 id={`channel-${id}`}>{title}</h2>
      <p className="small quiet">
        {kindWords(kind)} · {t('channels.added', { when: moment(addedAt) })}
      </p>
      <ChannelFacts channel={channel} />
      {closing ? (
        <div role="group" aria-label={t('channels.closeOf', { title })}>
          <p>{t('channels.closeWords', { title })}</p>
          <div className="state-actions">
            <Button autoFocus loading={close.isPending} onClick={() => close.mutate()}>
              {t('channels.closeSure')}
            </Button>
            <Button type="text" onClick={() => setClosing(false)}>
              {t('channels.closeNot')}
            </Button>
          </div>
        </div>
      ) : (
        <div className="state-actions">
          {host === null ? null : (
            <Button
              aria-label={t('channels.testOf', { title })}
              loading={test.isPending}
              onClick={() => test.mutate()}
            >
              {t('channels.test')}
            </Button>
          )}
          <Button type="text" aria-label={t('channels.closeOf', { title })} onClick={() => setClosing(true)}>
            {t('channels.close')}
          </Button>
        </div>
      )}
      <div role="status">
        {test.data === undefined ? null : (
          <p className={test.data.state === 'accepted' ? undefined : 'attention'}>
            {t(`channels.tested.${test.data.state}`)}{' '}
            <span className="small quiet">
              {t('channels.answered')} <code>{test.data.answer}</code>
            </span>
          </p>
        )}
      </div>
      {test.isError ? <Refusal error={test.error} /> : null}
      {close.isError ? <Refusal error={close.error} /> : null}
    </li>
  );
}
