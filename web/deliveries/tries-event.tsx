import { useTranslation } from 'react-i18next';
import { useSpokenDates } from '../dates/use-spoken-dates';
import type { Try } from './delivery-events';

const ends = ['sending', 'accepted', 'deferred', 'refused', 'unknown', 'failed', 'dropped'] as const;
const channels = ['email', 'in-app'] as const;

/** One try, or several in a row that ended alike, with the other side's words as it said them. */
export function TriesEvent({ tries, now }: { tries: readonly [Try, ...Try[]]; now: string }) {
  const { t } = useTranslation();
  const { moment } = useSpokenDates(now);
  const [first] = tries;
  const last = tries.at(-1) ?? first;
  const onPage = first.channel === 'in-app';
  const end = ends.find((state) => state === first.state);
  const channel = channels.find((name) => name === first.channel);
  const words = {
    channel: channel === undefined ? first.channel : t(`deliveries.channel.${channel}`),
    end:
      end === undefined
        ? first.state
        : t(onPage && end === 'accepted' ? 'deliveries.ended.onPage' : `deliveries.ended.${end}`),
  };
  return (
    <>
      <p>
        {last === first
          ? t('deliveries.attempt', { ...words, nth: first.attempt })
          : t('deliveries.attempts', { ...words, first: first.attempt, last: last.attempt })}
        {last === first ? null : (
          <span className="small quiet"> {t('deliveries.until', { when: moment(last.claimedAt) })}</span>
        )}
      </p>
      {first.answer === null || onPage ? null : (
        <p className="words">
          <span className="small quiet">{t('deliveries.answered')} </span>
          <code>{first.answer}</code>
        </p>
      )}
    </>
  );
}
