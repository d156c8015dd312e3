import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, withQuery } from '../api/client';

interface Found {
  items: { id: string; name: string }[];
}

/** The unit that a role is for: found by a part of its name, then chosen. Without one the role is for all. */
export function UnitField({ chosen }: { chosen: (id: string | null) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const { data } = useQuery({
    queryKey: ['units', name],
    queryFn: ({ signal }) => ask<Found>(withQuery('/api/v1/units', { q: name, limit: '20' }), { signal }),
    enabled: name !== '',
  });
  return (
    <>
      <label htmlFor="invite-unit-name">
        {t('accounts.unit')} <span className="small quiet">{t('accounts.unitHint')}</span>
      </label>
      <input
        id="invite-unit-name"
        type="search"
        autoComplete="off"
        maxLength={100}
        value={name}
        onChange={({ target }) => {
          setName(target.value.trim());
          chosen(null);
        }}
      />
      {name === '' ? null : (
        // Anew for other words, so that nothing stays chosen that is not shown.
        <select
          key={name}
          required
          aria-label={t('accounts.unitFound')}
          defaultValue=""
          onChange={({ target }) => chosen(target.value)}
        >
          <option value="">{t('accounts.unitCount', { count: data?.items.length ?? 0 })}</option>
          {data?.items.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
