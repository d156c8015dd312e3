import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router-dom';
import { SpokenTime } from '../dates/spoken-time';
import { useOfficeNow } from '../dates/use-office-now';
import { useSpokenDates } from '../dates/use-spoken-dates';
import type { Delivery } from './deliveries';
import { DeliveryMark } from './delivery-mark';

/** So many units are named; the engine answers one more where there are more. */
const NAMED = 3;

export function DeliveryRows({ items }: { items: readonly Delivery[] }) {
  const { t } = useTranslation();
  const columns = ['person', 'subject', 'wave', 'state'] as const;
  return (
    <table className="card delivery-rows" aria-label={t('deliveries.list')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`deliveries.column.${column}`)}
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

/** The whole row opens the notice; a keyboard and a screen reader take the link in it. */
function Row({ item }: { item: Delivery }) {
  const { t } = useTranslation();
  const go = useNavigate();
  const { moment, exact } = useSpokenDates(useOfficeNow());
  const { id, person, units, subject, slotAt } = item;
  const address = `/deliveries/${encodeURIComponent(id)}`;
  const named = units.slice(0, NAMED).join(t('deliveries.join'));
  return (
    <tr onClick={() => void go(address)}>
      <td>
        <Link to={address} onClick={(event) => event.stopPropagation()}>
          {person.name}
        </Link>
        <span className="small quiet block">
          {named}
          {units.length > NAMED ? t('deliveries.manyUnits') : null}
        </span>
      </td>
      <td className={subject === null ? 'quiet' : undefined}>{subject ?? t('deliveries.unwritten')}</td>
      <td>
        <SpokenTime iso={slotAt} exact={exact(slotAt)}>
          {moment(slotAt)}
        </SpokenTime>
      </td>
      <td>
        <DeliveryMark {...item} />
      </td>
    </tr>
  );
}
