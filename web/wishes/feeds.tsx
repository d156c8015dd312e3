import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { Refusal } from '../states/refusal';
import { closeFeed, feedsQuery, openFeed } from './wishes';

/** The private addresses of a person's calendar; each is shown once, when it is made. */
export function Feeds({ now }: { now: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { moment } = useSpokenDates(now);
  const { data } = useQuery(feedsQuery);
  const [copied, setCopied] = useState(false);
  const again = (): void => void client.invalidateQueries({ queryKey: feedsQuery.queryKey });
  const open = useMutation({
    mutationFn: openFeed,
    onSuccess: () => {
      setCopied(false);
      again();
    },
  });
  const close = useMutation({ mutationFn: closeFeed, onSuccess: again });
  return (
    <section className="card wishes" aria-labelledby="feeds">
      <h2 id="feeds">{t('wishes.feeds')}</h2>
      <p className="small">{t('wishes.feedsWords')}</p>
      {open.data === undefined ? null : (
        <div role="status">
          <p>{t('wishes.once')}</p>
          <p>
            <code className="address">{open.data.url}</code>
          </p>
          <Button
            onClick={() => {
              void navigator.clipboard.writeText(open.data.url).then(() => setCopied(true));
            }}
          >
            {copied ? t('wishes.copied') : t('wishes.copy')}
          </Button>
        </div>
      )}
      <ul>
        {data?.items.map(({ id, createdAt }) => (
          <li key={id}>
            {t('wishes.made', { when: moment(createdAt) })}{' '}
            <Button size="small" onClick={() => close.mutate(id)}>
              {t('wishes.close')}
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={() => open.mutate()} loading={open.isPending}>
        {t('wishes.open')}
      </Button>
      {open.isError ? <Refusal error={open.error} /> : null}
      {close.isError ? <Refusal error={close.error} /> : null}
    </section>
  );
}
