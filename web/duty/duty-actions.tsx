import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyStory, Receipt } from '../api/answers';
import { useOfficeNow } from '../dates/use-office-now';
import { AskMoreTime } from './ask-more-time';
import { DecideMoreTime } from './decide-more-time';
import { ReceiptCard } from './receipt-card';
import { ReportForm } from './report-form';
import { ReviewForm } from './review-form';

/** What this person may do now; after a report, the receipt stands in place of the form. */
export function DutyActions({ duty }: { duty: DutyStory }) {
  const { t } = useTranslation();
  const now = useOfficeNow();
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const { actions, extensionAsked } = duty;
  const moreTime = <DecideMoreTime key={extensionAsked?.until ?? ''} duty={duty} now={now} />;
  return (
    <div className="actions">
      {extensionAsked === null ? null : moreTime}
      {receipt === null ? null : <ReceiptCard receipt={receipt} awaits={duty.awaitsAcceptance} now={now} />}
      {receipt === null && actions.includes('report') ? (
        <ReportForm dutyId={duty.id} remaining={duty.progress.remaining} done={setReceipt} />
      ) : null}
      {receipt === null ? <AskMoreTime duty={duty} now={now} /> : null}
      {extensionAsked === null ? moreTime : null}
      <ReviewForm duty={duty} />
      {receipt === null && actions.length === 0 ? <p className="quiet">{t('duty.noActions')}</p> : null}
    </div>
  );
}
