import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { StateCard } from '../states/state-card';
import { ChannelCard } from './channel-card';
import { ChannelForm } from './channel-form';
import { channelsQuery } from './channels';
import '../case/act-form.css';
import './groups.css';

export function Component() {
  const { t } = useTranslation();
  const { data, isPending, error, refetch } = useQuery(channelsQuery);
  const [adding, setAdding] = useState(false);
  /** What has just happened, for everybody who can't see it in the list. */
  const [said, setSaid] = useState('');
  if (isPending) return <Loading rows={6} />;
  if (data === undefined) return <Failure error={error} retry={() => void refetch()} />;
  const { items } = data;
  const toAdd = (
    <Button type="primary" size="large" onClick={() => setAdding(true)}>
      {t('channels.add')}
    </Button>
  );
  return (
    <>
      <header className="lead">
        <h1 className="say small-say">
          {items.length === 0 ? t('channels.leadNone') : t('channels.lead', { count: items.length })}
        </h1>
        <p>{t('channels.told')}</p>
        <p>{t('channels.when')}</p>
      </header>
      <p className="said-now" role="status">
        {said}
      </p>
      {items.length === 0 && !adding ? (
        <StateCard title={t('channels.empty')} actions={toAdd}>
          <p>{t('channels.emptyWords')}</p>
        </StateCard>
      ) : (
        <ul className="channels" aria-label={t('channels.list')}>
          {items.map((channel) => (
            <ChannelCard
              key={channel.id}
              channel={channel}
              closed={() => setSaid(t('channels.closed', { title: channel.title }))}
            />
          ))}
        </ul>
      )}
      {items.length > 0 && !adding ? <p className="add-channel">{toAdd}</p> : null}
      {adding ? (
        <ChannelForm
          done={(added) => {
            setAdding(false);
            setSaid(added ? t('channels.addedNow') : '');
          }}
        />
      ) : null}
    </>
  );
}
