import { useTranslation } from 'react-i18next';
import { useSpokenDates } from '../dates/use-spoken-dates';
import type { CaseMeeting } from './answers';

type Vote = 'yes' | 'no' | 'abstained' | 'away' | 'recused';

/** A body's vote, a seat each: filled, hatched, framed, dotted or dashed, with its word. */
export function MeetingView({ meeting, now }: { meeting: CaseMeeting; now: string }) {
  const { t } = useTranslation();
  const { day } = useSpokenDates(now);
  const { heldOn, members, present, inFavour, against, abstained, recused, minutes } = meeting;
  const away = Math.max(0, members - present - recused.length);
  const seats: Vote[] = [
    ...Array<Vote>(inFavour).fill('yes'),
    ...Array<Vote>(against).fill('no'),
    ...Array<Vote>(abstained).fill('abstained'),
    ...Array<Vote>(recused.length).fill('recused'),
    ...Array<Vote>(away).fill('away'),
  ];
  return (
    <div className="meeting-view">
      <p className="small quiet">{t('caseFile.meeting', { day: day(heldOn.slice(0, 10)) })}</p>
      <div
        className="seats"
        role="img"
        aria-label={t('caseFile.seats', { inFavour, against, abstained, away, recused: recused.length })}
      >
        {seats.map((vote, index) => (
          <span key={index} className={`seat seat-${vote}`}>
            {t(`caseFile.seat.${vote}`)}
          </span>
        ))}
      </div>
      <p className="small">{t('caseFile.votes', { members, present, inFavour, against, abstained })}</p>
      {recused.length === 0 ? null : (
        <ul className="recused small">
          {recused.map(({ person, reason }, index) => (
            <li key={index}>
              {t('caseFile.recused', { name: person ?? t('caseActs.meeting.erased') })}
              {reason === null ? null : t('cases.colon') + reason}
            </li>
          ))}
        </ul>
      )}
      {minutes === null ? null : (
        <details>
          <summary>{t('caseFile.minutes')}</summary>
          <p className="said">{minutes}</p>
        </details>
      )}
    </div>
  );
}
