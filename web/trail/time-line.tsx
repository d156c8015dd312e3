import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { timeOf } from '../dates/civil';
import { SpokenTime } from '../dates/spoken-time';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useSide } from '../texts/use-language';
import { EachOf } from './each-of';
import { EntryBehind } from './entry-behind';
import { trailAddress, type OfTrail, type TrailLine } from './trail';

interface Props {
  lines: readonly TrailLine[];
  of: OfTrail;
  now: string;
}

/** What happened, by days, the oldest first. */
export function TimeLine({ lines, of, now }: Props) {
  const { day, exact } = useSpokenDates(now);
  const days = [...new Set(lines.map((line) => line.day))];
  return days.map((one) => (
    <section key={one} className="trail-day" aria-label={day(one)}>
      <h3>{day(one)}</h3>
      <ol>
        {lines
          .filter((line) => line.day === one)
          .map((line) => (
            <li key={line.position}>
              <SpokenTime iso={line.at} exact={exact(line.at)}>
                {timeOf(line.at)}
              </SpokenTime>
              <Line line={line} of={of} now={now} />
            </li>
          ))}
      </ol>
    </section>
  ));
}

function Line({ line, of, now }: { line: TrailLine; of: OfTrail; now: string }) {
  const { t } = useTranslation();
  const side = useSide();
  const { words, by, known, rule, leads, entry, count } = line;
  const who = by === null ? t('trail.engine') : [by.post, by.person].filter(Boolean).join(' ');
  return (
    <div className="trail-line">
      <p>
        {side(words)}
        {leads === null ? null : (
          <>
            {' '}
            <Link className="link trail-leads" to={trailAddress(leads.kind, leads.id)}>
              {side(leads.name)}
            </Link>
          </>
        )}
      </p>
      <p className="small quiet">
        {count > 1 ? null : <span>{who === '' ? t('trail.erased') : who}</span>}
        {known === null ? null : <span>{side(known)}</span>}
        {rule === null ? null : (
          <span>{t('trail.rule', { title: side(rule.title), version: rule.version })}</span>
        )}
      </p>
      {entry === null ? (
        <EachOf line={line} of={of}>
          {(members) => <TimeLine lines={members} of={of} now={now} />}
        </EachOf>
      ) : (
        <EntryBehind line={line} entry={entry} of={of} />
      )}
    </div>
  );
}
