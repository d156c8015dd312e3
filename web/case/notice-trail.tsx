import { useTranslation } from 'react-i18next';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useSide } from '../texts/use-language';
import type { CaseFact } from './answers';

/** What was sent about a duty, and whether it arrived. */
export function NoticeTrail({ notices, now }: { notices: CaseFact['notices']; now: string }) {
  const { t } = useTranslation();
  const side = useSide();
  const { moment, exact } = useSpokenDates(now);
  if (notices.length === 0) return <p className="attention">{t('caseFile.noNotices')}</p>;
  return (
    <ul>
      {notices.map(({ deliveryId, kind, kindTitle, state, stateTitle, sentAt }) => (
        <li key={`${deliveryId} ${kind}`} title={sentAt === null ? undefined : exact(sentAt)}>
          <span aria-hidden="true">{state === 'accepted' ? '✓ ' : '– '}</span>
          {side(kindTitle)}
          {t('cases.colon')}
          {sentAt === null
            ? side(stateTitle)
            : t('caseFile.notice', { state: side(stateTitle), when: moment(sentAt) })}
        </li>
      ))}
    </ul>
  );
}
