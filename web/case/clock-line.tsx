import { useTranslation } from 'react-i18next';
import { dateOf } from '../dates/civil';
import { SpokenTime } from '../dates/spoken-time';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { StandingIcon } from '../states/standing-mark';

/** Within so many working days a date counts as due soon. */
const SOON_WORKDAYS = 3;

export interface Clock {
  title: string;
  at: string;
  workdaysLeft: number | null;
}

/** The clock that runs: what ends, when, and how many working days that is. Shape and words say it; colour comes last. */
export function ClockLine({ clock, now }: { clock: Clock; now: string }) {
  const { t } = useTranslation();
  const { deadline, exact } = useSpokenDates(now);
  const { title, at, workdaysLeft } = clock;
  const over = Date.parse(now) > Date.parse(at);
  const today = dateOf(now) === dateOf(at);
  const soon = !over && (today || (workdaysLeft !== null && workdaysLeft <= SOON_WORKDAYS));
  const left = over
    ? t('cases.clock.over')
    : today
      ? t('cases.clock.today')
      : workdaysLeft === null
        ? ''
        : t('cases.clock.left', { count: workdaysLeft });
  return (
    <span className={`clock ${over ? 'clock-over' : soon ? 'clock-soon' : ''}`}>
      {over ? <StandingIcon standing="overdue" /> : soon ? <SoonIcon /> : <StandingIcon standing="open" />}
      <span>
        {title}
        {t('cases.colon')}
        <SpokenTime iso={at} exact={exact(at)}>
          {deadline(at)}
        </SpokenTime>
        {left === '' ? null : (
          <>
            {t('cases.comma')}
            <span className="together">{left}</span>
          </>
        )}
      </span>
    </span>
  );
}

function SoonIcon() {
  const { t } = useTranslation();
  return (
    <svg className="mark mark-returned" viewBox="0 0 16 16" role="img" aria-label={t('cases.clock.soon')}>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 4.4V8l2.5 1.7" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
