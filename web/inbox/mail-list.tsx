import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { InboxEntry } from '../api/answers';
import { inZone } from '../dates/civil';
import { SpokenTime } from '../dates/spoken-time';
import { useOfficeNow, useOfficeZone } from '../dates/use-office-now';
import { useSpokenDates } from '../dates/use-spoken-dates';

interface Props {
  items: InboxEntry[];
  opened: string | undefined;
  more: (() => void) | null;
  busy: boolean;
}

export function MailList({ items, opened, more, busy }: Props) {
  const { t } = useTranslation();
  const zone = useOfficeZone();
  const { moment, exact } = useSpokenDates(useOfficeNow());
  return (
    <section className="card mail-list" aria-label={t('inbox.list')}>
      <ul>
        {items.map(({ id, to, subject, receivedAt }) => {
          const at = inZone(new Date(receivedAt), zone);
          return (
            <li key={id}>
              <Link to={`/inbox/${encodeURIComponent(id)}`} aria-current={id === opened ? 'true' : undefined}>
                <span className="who-to">{to.map(({ name, address }) => name || address).join(', ')}</span>
                <span className="small quiet">
                  <SpokenTime iso={at} exact={exact(at)}>
                    {moment(at)}
                  </SpokenTime>
                </span>
                <span className="subject">{subject}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      {more === null ? null : (
        <p className="more">
          <Button loading={busy} onClick={more}>
            {t('inbox.more')}
          </Button>
        </p>
      )}
    </section>
  );
}
