import { useQuery } from '@tanstack/react-query';
import Input from 'antd/es/input';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { ask, withQuery } from '../api/client';

interface Found {
  items: { id: string; name: string }[];
}

/** The way to a unit that has no case: by its name. */
export function FindUnit() {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const { data } = useQuery({
    queryKey: ['units', name],
    queryFn: ({ signal }) => ask<Found>(withQuery('/api/v1/units', { q: name, limit: '10' }), { signal }),
    enabled: name !== '',
  });
  return (
    <section className="find-unit">
      <label htmlFor="find-unit">{t('cases.find')}</label>
      <Input.Search
        id="find-unit"
        placeholder={t('cases.findPlaceholder')}
        maxLength={100}
        onSearch={(typed) => setName(typed.trim())}
      />
      {data === undefined ? null : (
        <ul role="status">
          {data.items.length === 0 ? <li className="quiet">{t('cases.findNone')}</li> : null}
          {data.items.map((unit) => (
            <li key={unit.id}>
              <Link className="link" to={`/units/${encodeURIComponent(unit.id)}`}>
                {unit.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
