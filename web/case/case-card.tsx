import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useSide } from '../texts/use-language';
import type { CaseItem } from './answers';
import { ClockLine } from './clock-line';

/** One case in a column: whose, where it stands in words, and the clock that runs on it. */
export function CaseCard({
  item,
  now,
  withRung = false,
}: {
  item: CaseItem;
  now: string;
  withRung?: boolean;
}) {
  const { t } = useTranslation();
  const side = useSide();
  const { day } = useSpokenDates(now);
  const { unit, person, stageTitle, rungTitle, waitingTitle, nextAt, workdaysLeft, closedAt } = item;
  const said = [withRung ? rungTitle : null, stageTitle].flatMap((text) =>
    text === null ? [] : [side(text)],
  );
  return (
    <li className="card case-card">
      <Link className="case-unit" to={`/cases/${encodeURIComponent(item.id)}`}>
        {unit.name}
      </Link>
      {person === null ? null : (
        <p className="small quiet">{t('caseFile.about', { name: person.name, post: person.post })}</p>
      )}
      <p>{said.length === 0 ? t('cases.watching') : said.join(t('cases.comma'))}</p>
      {closedAt !== null ? (
        <p className="small quiet">{t('cases.closedOn', { when: day(closedAt.slice(0, 10)) })}</p>
      ) : nextAt === null ? null : (
        <ClockLine
          clock={{ title: waitingTitle === null ? '' : side(waitingTitle), at: nextAt, workdaysLeft }}
          now={now}
        />
      )}
      <p className="small quiet">
        {t('cases.openedOn', { when: day(item.openedAt.slice(0, 10)) })}
        {item.proposals > 1 ? t('cases.comma') + t('cases.proposals', { count: item.proposals }) : null}
      </p>
    </li>
  );
}
