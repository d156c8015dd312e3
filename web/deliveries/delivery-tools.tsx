import Input from 'antd/es/input';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { DeliveryPage } from './deliveries';
import { states, useDeliveryAddress } from './delivery-address';

/** The states with how many are in each, and the ways to find one notice among many. */
export function DeliveryTools({ page }: { page: DeliveryPage }) {
  const { t } = useTranslation();
  const { filter, to, set } = useDeliveryAddress();
  const { counts, person, unit } = page;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const shown = states.filter((state) => (counts[state] ?? 0) > 0 || state === filter.state);
  const of = [
    { name: 'person', what: person?.name },
    { name: 'unit', what: unit?.name },
  ] as const;
  const chip = (state: string | undefined, words: string, count: number) => (
    <li key={words}>
      <Link
        to={to({ state })}
        aria-current={state === filter.state ? 'true' : undefined}
        replace
        preventScrollReset
      >
        {words} <span className="quiet">{count}</span>
      </Link>
    </li>
  );
  return (
    <>
      <nav aria-label={t('deliveries.states')}>
        <ul className="chips">
          {chip(undefined, t('deliveries.all'), all)}
          {shown.map((state) => chip(state, t(`deliveries.state.${state}`), counts[state] ?? 0))}
        </ul>
      </nav>
      <div className="filters delivery-filters" role="search">
        <Input
          key={filter.q ?? ''}
          type="search"
          enterKeyHint="search"
          aria-label={t('deliveries.search')}
          placeholder={t('deliveries.search')}
          defaultValue={filter.q ?? ''}
          maxLength={100}
          onPressEnter={({ currentTarget }) => set({ q: currentTarget.value.trim() })}
          onBlur={({ currentTarget }) => {
            const typed = currentTarget.value.trim();
            if (typed !== (filter.q ?? '')) set({ q: typed });
          }}
        />
        {(['from', 'to'] as const).map((end) => (
          <label key={end}>
            <span className="small quiet">{t(`deliveries.${end}`)}</span>
            <Input
              type="date"
              value={page[end]}
              {...(end === 'from' ? { max: page.to } : { min: page.from })}
              onChange={({ target }) => set({ [end]: target.value })}
            />
          </label>
        ))}
        {of.map(({ name, what }) =>
          what === undefined ? null : (
            <button key={name} type="button" className="drop" onClick={() => set({ [name]: undefined })}>
              {t('deliveries.drop', { what })}
            </button>
          ),
        )}
      </div>
    </>
  );
}
