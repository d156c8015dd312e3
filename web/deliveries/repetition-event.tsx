import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { DeliveryState } from './deliveries';
import { states } from './delivery-address';
import type { Repetition } from './delivery-events';

/** That a notice was asked for again, by whom and why, and what became of it. */
export function RepetitionEvent({ again }: { again: Repetition }) {
  const { t } = useTranslation();
  const { by, reason, deliveryId, person, heldFor } = again;
  const state = states.find((one): one is DeliveryState => one === again.state);
  return (
    <>
      <p>
        {by === 'reader'
          ? t('deliveries.repeated.reader')
          : t('deliveries.repeated.office', { reason: reason ?? t('deliveries.repeated.erased') })}
      </p>
      {deliveryId === null ? (
        <p className="small quiet">
          {state === 'dropped'
            ? t('deliveries.repeated.dropped')
            : t(`deliveries.repeated.${heldFor ?? 'waits'}`)}
        </p>
      ) : (
        <p className="small">
          <Link className="link" to={`/deliveries/${encodeURIComponent(deliveryId)}`}>
            {t('deliveries.repeated.went', { person: person?.name ?? '' })}
          </Link>{' '}
          <span className="quiet">{state === undefined ? null : t(`deliveries.state.${state}`)}</span>
        </p>
      )}
    </>
  );
}
