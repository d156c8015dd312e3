import { useTranslation } from 'react-i18next';
import type { YearRound } from '../api/answers';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { WhySteps } from '../dates/why-steps';
import { useSide } from '../texts/use-language';

const states = ['planned', 'open', 'closed', 'skipped', 'gap'] as const;

/** A round in a panel; with `due` what made its due date, else when it is due. */
export function RoundLine({ round, now, due }: { round: YearRound; now: string; due: boolean }) {
  const { t } = useTranslation();
  const side = useSide();
  const { moment, deadline } = useSpokenDates(now);
  const { dueAt, opensAt } = round;
  const state = states.find((known) => known === round.state);
  return (
    <li>
      <p>
        <strong>{side(round.title)}</strong> {side(round.label)}{' '}
        <span className="small quiet">
          {t('year.units', { count: round.units })} ·{' '}
          {state !== undefined
            ? t(`year.state.${state}`)
            : dueAt !== null && dueAt < now
              ? t('year.beforeForce')
              : t('year.notPlanned')}
        </span>
        {round.provisional ? <span className="tag">{t('dates.provisional')}</span> : null}
      </p>
      {due && opensAt !== null ? (
        <p className="small quiet">{t('year.opensAt', { when: moment(opensAt) })}</p>
      ) : null}
      {!due && dueAt !== null ? <p className="small quiet">{deadline(dueAt)}</p> : null}
      {due && dueAt !== null ? <WhySteps round={{ ...round, dueAt }} now={now} /> : null}
    </li>
  );
}
