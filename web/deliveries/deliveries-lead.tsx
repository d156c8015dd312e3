import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { dateOf, daysFrom } from '../dates/civil';
import { useOfficeNow } from '../dates/use-office-now';
import { useSpokenDates } from '../dates/use-spoken-dates';
import type { DeliveryPage } from './deliveries';
import { troubled, useDeliveryAddress } from './delivery-address';

/** What the engine answers of one person, in days. */
const YEAR = 366;

/** What did not go well, in a sentence; each number leads to exactly those it counts. */
export function DeliveriesLead({ page }: { page: DeliveryPage }) {
  const { t } = useTranslation();
  const now = useOfficeNow();
  const { day } = useSpokenDates(now);
  const { to } = useDeliveryAddress();
  const { counts, person, unit } = page;
  const days = daysFrom(page.from, page.to) + 1;
  const when =
    page.to === dateOf(now)
      ? days === YEAR
        ? t('deliveries.lastYear')
        : t('deliveries.lately', { count: days })
      : t('deliveries.between', { from: day(page.from), to: day(page.to) });
  const who = [person, unit].flatMap((one) => one?.name ?? []).join(t('deliveries.join'));
  const span = who === '' ? when : t('deliveries.ofWho', { who, span: when });
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const told = troubled.filter((state) => (counts[state] ?? 0) > 0);
  return (
    <header className="lead">
      <h1 className="say small-say">
        {all === 0 ? (
          t('deliveries.none', { span })
        ) : (
          <>
            {t('deliveries.begin', { span, count: all })}
            {told.length === 0 ? t('deliveries.calm') : null}
            {told.map((state, index) => (
              <span key={state}>
                {index === 0 ? null : t('deliveries.comma')}
                <Link className="number attention" to={to({ state })} preventScrollReset>
                  {t('deliveries.troubled', {
                    count: counts[state] ?? 0,
                    state: t(`deliveries.state.${state}`),
                  })}
                </Link>
              </span>
            ))}
            {told.length === 0 ? null : t('deliveries.end')}
          </>
        )}
      </h1>
      <p>{t('deliveries.words')}</p>
    </header>
  );
}
