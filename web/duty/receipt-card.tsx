import { useTranslation } from 'react-i18next';
import type { Receipt } from '../api/answers';
import { SpokenTime } from '../dates/spoken-time';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { StandingIcon } from '../states/standing-mark';

/** Reported, not verified: slate, with the number to keep and the time that counts. */
export function ReceiptCard({ receipt, awaits, now }: { receipt: Receipt; awaits: boolean; now: string }) {
  const { t } = useTranslation();
  const { moment, exact } = useSpokenDates(now);
  return (
    <section className="card receipt" role="status">
      <h2>
        <StandingIcon standing="reported" /> {t(awaits ? 'duty.receipt' : 'duty.receiptCounts')}
      </h2>
      <p className="small quiet">{t('duty.receiptNumber')}</p>
      <p className="receipt-number">{receipt.receipt}</p>
      <p>
        {t('duty.receiptTime')}{' '}
        <SpokenTime iso={receipt.receivedAt} exact={exact(receipt.receivedAt)}>
          {moment(receipt.receivedAt)}
        </SpokenTime>
      </p>
      <p className="small quiet">{t('duty.receiptKeep')}</p>
    </section>
  );
}
