import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useMay } from '../api/use-may';
import { SpokenTime } from '../dates/spoken-time';
import { useOfficeNow } from '../dates/use-office-now';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { DeputyForm } from './deputy-form';
import type { Fault } from './unreachable';

const returned = ['refused', 'bounced', 'failed'] as const;

/** One post that is out of reach: why, since when, what it owes, and the next step. */
export function FaultItem({ fault, say }: { fault: Fault; say: (words: string) => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const { moment, exact } = useSpokenDates(useOfficeNow());
  const [asking, setAsking] = useState(false);
  const { unit, post, person, outstanding, since, lastState } = fault;
  const why = fault.why === 'vacant' ? 'vacant' : (returned.find((each) => each === lastState) ?? 'returned');
  return (
    <li className="card fault" aria-labelledby={`fault-${post.id}`}>
      <h2 id={`fault-${post.id}`}>
        {unit.name} <span className="quiet">{post.title}</span>
      </h2>
      <p>
        {t(`unreachable.why.${why}`, { person: person?.name ?? t('unreachable.who') })}{' '}
        <span className="small quiet">
          <SpokenTime iso={since} exact={exact(since)}>
            {t('unreachable.since', { when: moment(since) })}
          </SpokenTime>
        </span>
      </p>
      <p className={outstanding > 0 ? 'attention' : 'quiet'}>
        {outstanding > 0 ? t('unreachable.owes', { count: outstanding }) : t('unreachable.owesNothing')}
      </p>
      <p className="small">{t(`unreachable.todo.${fault.why}`)}</p>
      {asking ? (
        <DeputyForm fault={fault} say={say} close={() => setAsking(false)} />
      ) : (
        <div className="state-actions">
          {may('absence.keep') ? (
            <Button
              aria-label={t('unreachable.deputyOf', { unit: unit.name, post: post.title })}
              onClick={() => setAsking(true)}
            >
              {t('unreachable.deputy')}
            </Button>
          ) : null}
          <Link className="link" to={`/units/${encodeURIComponent(unit.id)}`}>
            {t('unreachable.toUnit')}
          </Link>
          {person === null || !may('delivery.read') ? null : (
            <Link className="link" to={`/deliveries?person=${encodeURIComponent(person.id)}`}>
              {t('unreachable.toDeliveries')}
            </Link>
          )}
        </div>
      )}
    </li>
  );
}
