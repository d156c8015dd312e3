import { useMutation } from '@tanstack/react-query';
import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inZone } from '../dates/civil';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { Refusal } from '../states/refusal';
import { StateCard } from '../states/state-card';
import { askFreshLink } from './link-writes';

/** Has a fresh link sent to its reader, and says when it leaves. */
export function FreshLink({ title, link, children }: { title: string; link: string; children: ReactNode }) {
  const { t } = useTranslation();
  const { moment } = useSpokenDates(inZone(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone));
  const ask = useMutation({ mutationFn: () => askFreshLink(link) });
  return (
    <StateCard
      alert
      title={title}
      actions={
        ask.isSuccess ? undefined : (
          <Button type="primary" size="large" loading={ask.isPending} onClick={() => ask.mutate()}>
            {t('link.fresh')}
          </Button>
        )
      }
    >
      <p>{children}</p>
      <div role="status">
        {ask.isSuccess ? (
          <>
            <p>{t('link.asked', { when: moment(ask.data.leavesAt) })}</p>
            <p className="small quiet">{t('link.askedWords')}</p>
          </>
        ) : (
          <p className="small quiet">{t('link.freshWords')}</p>
        )}
      </div>
      {ask.isError ? <Refusal error={ask.error} /> : null}
    </StateCard>
  );
}
