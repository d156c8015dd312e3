import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lane } from '../api/answers';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useSide } from '../texts/use-language';
import { LaneClause, type OpenLane } from './lane-clause';

/** What is due first is always told, and every lane where something is overdue. */
const ALWAYS_TOLD = 2;

/** The day in one sentence; every number in it leads to the rows it counts. */
export function Sentence({ lanes, now }: { lanes: Lane[]; now: string }) {
  const { t } = useTranslation();
  const open = lanes
    .filter((lane): lane is OpenLane => lane.current !== null)
    .sort((a, b) => Date.parse(a.current.dueAt) - Date.parse(b.current.dueAt));
  if (open.length === 0) return <NothingOpen lanes={lanes} now={now} />;
  const told = open.filter((lane, index) => index < ALWAYS_TOLD || lane.current.counts.overdue > 0);
  const untold = open.length - told.length;
  return (
    <h1 className="say">
      {told.map((lane, index) => (
        <Fragment key={lane.cadence}>
          {index === 0 ? null : t('board.sentence.and')}
          <LaneClause lane={lane} now={now} whole={index === 0} />
        </Fragment>
      ))}
      {t('board.sentence.end')}
      {untold === 0 ? null : <span className="rest">{t('board.sentence.rest', { count: untold })}</span>}
    </h1>
  );
}

function NothingOpen({ lanes, now }: { lanes: Lane[]; now: string }) {
  const { t } = useTranslation();
  const side = useSide();
  const { moment } = useSpokenDates(now);
  const [first] = lanes
    .flatMap(({ title, next }) => (next === null ? [] : [{ title, next }]))
    .sort((a, b) => Date.parse(a.next.opensAt) - Date.parse(b.next.opensAt));
  return (
    <h1 className="say">
      {t('board.sentence.nothing')}
      {first === undefined
        ? t('board.sentence.nothingNext')
        : t('board.sentence.next', {
            title: side(first.title),
            label: side(first.next.label),
            when: moment(first.next.opensAt),
          })}
    </h1>
  );
}
