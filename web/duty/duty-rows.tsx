import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router-dom';
import type { DutyItem } from '../api/answers';
import { SpokenTime } from '../dates/spoken-time';
import { useOfficeNow } from '../dates/use-office-now';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { StandingMark } from '../states/standing-mark';
import { useSide } from '../texts/use-language';

export function DutyRows({ items }: { items: DutyItem[] }) {
  const { t } = useTranslation();
  const columns = ['unit', 'cadence', 'due', 'status', 'received'] as const;
  return (
    <table className="card rows">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`duties.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </tbody>
    </table>
  );
}

/** The whole row opens the duty; a keyboard and a screen reader take the link in it. */
function Row({ item }: { item: DutyItem }) {
  const { t } = useTranslation();
  const side = useSide();
  const go = useNavigate();
  const { deadline, moment, exact } = useSpokenDates(useOfficeNow());
  const address = `/duties/${item.id}`;
  const { receivedAt, verdict } = item;
  return (
    <tr onClick={() => void go(address)}>
      <td>
        <Link to={address} onClick={(event) => event.stopPropagation()}>
          {item.unit.name}
        </Link>
      </td>
      <td>
        {side(item.cadenceTitle)} <span className="quiet">{side(item.label)}</span>
      </td>
      <td>
        <SpokenTime iso={item.dueAt} exact={exact(item.dueAt)}>
          {deadline(item.dueAt)}
        </SpokenTime>
      </td>
      <td>
        <StandingMark standing={item.standing} />{' '}
        {verdict === 'late' || verdict === 'missed' ? (
          <span className="small quiet">{t(`duty.verdict.${verdict}`)}</span>
        ) : null}
      </td>
      <td className="quiet">
        {receivedAt === null ? (
          t('duties.notReceived')
        ) : (
          <SpokenTime iso={receivedAt} exact={exact(receivedAt)}>
            {t('duties.receivedAt', { when: moment(receivedAt) })}
          </SpokenTime>
        )}
      </td>
    </tr>
  );
}
