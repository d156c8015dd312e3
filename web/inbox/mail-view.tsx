import { useQuery } from '@tanstack/react-query';
import Tabs from 'antd/es/tabs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { mailQuery } from '../api/queries';
import { inZone } from '../dates/civil';
import { useOfficeNow, useOfficeZone } from '../dates/use-office-now';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';

export function MailView({ id }: { id: string }) {
  const { t } = useTranslation();
  const zone = useOfficeZone();
  const { moment, exact } = useSpokenDates(useOfficeNow());
  const { data: mail, isPending, error, refetch } = useQuery(mailQuery(id));
  if (isPending) return <Loading />;
  if (mail === undefined) return <Failure error={error} retry={() => void refetch()} />;
  const at = inZone(new Date(mail.receivedAt), zone);
  const plain = {
    key: 'text',
    label: t('inbox.text'),
    children: <pre className="mail-text">{mail.text}</pre>,
  };
  const drawn = {
    key: 'html',
    label: t('inbox.html'),
    children: (
      <>
        {/* No permission at all: no script, no form, no way out of the frame. */}
        <iframe className="mail-frame" sandbox="" srcDoc={mail.html ?? ''} title={t('inbox.preview')} />
        <p className="small quiet">{t('inbox.previewNote')}</p>
      </>
    ),
  };
  return (
    <article className="card mail">
      <Link className="link back" to="/inbox">
        {t('inbox.back')}
      </Link>
      <h2>{mail.subject}</h2>
      <dl className="small">
        <dt>{t('inbox.to')}</dt>
        <dd>{mail.to.map(({ name, address }) => [name, `<${address}>`].join(' ').trim()).join(', ')}</dd>
        <dt>{t('inbox.from')}</dt>
        <dd>{mail.from === null ? '' : `${mail.from.name} <${mail.from.address}>`.trim()}</dd>
        <dt>{t('inbox.at')}</dt>
        <dd title={exact(at)}>{moment(at)}</dd>
      </dl>
      <Tabs items={mail.html === null ? [plain] : [drawn, plain]} />
    </article>
  );
}
