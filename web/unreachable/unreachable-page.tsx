import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { FaultItem } from './fault-item';
import { unreachableQuery } from './unreachable';
import './unreachable.css';

export function Component() {
  const { t } = useTranslation();
  const { data, isPending, error, refetch } = useQuery(unreachableQuery);
  const [said, setSaid] = useState('');
  if (isPending) return <Loading rows={8} />;
  if (data === undefined) return <Failure error={error} retry={() => void refetch()} />;
  const { items, total } = data;
  const owed = items.reduce((sum, { outstanding }) => sum + outstanding, 0);
  const owing = owed === 0 ? '' : t('unreachable.owing', { count: owed });
  return (
    <>
      <header className="lead">
        <h1 className="say small-say">
          {total === 0 ? t('unreachable.none') : t('unreachable.lead', { count: total, owing })}
        </h1>
        <p>{t(total === 0 ? 'unreachable.noneWords' : 'unreachable.words')}</p>
      </header>
      <details className="how-reached">
        <summary className="link">{t('unreachable.how')}</summary>
        <ul>
          {t('unreachable.howWords')
            .split('\n')
            .map((line) => (
              <li key={line}>{line}</li>
            ))}
        </ul>
      </details>
      <p role="status" className="said-now">
        {said}
      </p>
      {items.length === 0 ? null : (
        <ul className="faults" aria-label={t('unreachable.list')}>
          {items.map((fault) => (
            <FaultItem key={fault.post.id} fault={fault} say={setSaid} />
          ))}
        </ul>
      )}
      {items.length < total ? (
        <p className="small quiet">{t('unreachable.more', { total, shown: items.length })}</p>
      ) : null}
    </>
  );
}
