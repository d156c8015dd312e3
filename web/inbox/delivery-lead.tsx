import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inbox } from '../api/answers';

const states = ['accepted', 'queued', 'unknown', 'refused', 'bounced', 'failed'] as const;

/** How the notices fared, in a sentence; what did not happen is not told. */
export function DeliveryLead({ deliveries, embedded }: Pick<Inbox, 'deliveries' | 'embedded'>) {
  const { t } = useTranslation();
  const told = states.filter((state) => deliveries[state] > 0);
  return (
    <header className="lead">
      <h1 className="say small-say">
        {told.length === 0
          ? t('inbox.nothing')
          : told.map((state, index) => (
              <Fragment key={state}>
                {index === 0 ? null : t('inbox.comma')}
                <span className={state === 'accepted' || state === 'queued' ? undefined : 'attention'}>
                  {t(`inbox.${state}`, { count: deliveries[state] })}
                </span>
              </Fragment>
            ))}
        {told.length === 0 ? null : t('inbox.end')}
      </h1>
      <p>{embedded ? t('inbox.embedded') : t('inbox.elsewhere')}</p>
    </header>
  );
}
