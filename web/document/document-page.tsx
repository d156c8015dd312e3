import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { docxAddress, paperQuery } from './paper';
import { PaperAct } from './paper-act';
import { Sheet } from './sheet';
import './document.css';

/** A paper of a case as the page that it will be; a draft and a withdrawn one say so on it. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: paper, isPending, error, refetch } = useQuery(paperQuery(id));
  if (isPending) return <Loading rows={16} />;
  if (paper === undefined) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <>
      <div className="paper-tools">
        <Link className="link" to={`/cases/${encodeURIComponent(paper.caseId)}`}>
          {t('paper.back')}
        </Link>
        <a className="link" href={docxAddress(paper.id)} download>
          {t('paper.download')}
        </a>
        <Button onClick={() => window.print()}>{t('paper.print')}</Button>
        <PaperAct key={paper.state} paper={paper} />
      </div>
      {paper.state === 'issued' ? null : (
        <p className="attention paper-state" role="status">
          {t(paper.state === 'draft' ? 'paper.draftWords' : 'paper.withdrawnWords')}
        </p>
      )}
      <Sheet paper={paper} />
    </>
  );
}
