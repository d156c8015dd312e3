import { useQuery } from '@tanstack/react-query';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useTranslation } from 'react-i18next';
import { boardQuery } from '../api/queries';
import { useSide } from '../texts/use-language';
import type { MapFilter } from './map';

/** `''` stands for any: a choice that can be seen, not an empty field. */
const ANY = '';

interface Props {
  filter: MapFilter;
  set: (name: 'cadence' | 'order' | 'q' | 'under', value: string | undefined) => void;
  /** The name of the branch that is shown. */
  under: string | undefined;
}

export function MapTools({ filter, set, under }: Props) {
  const { t } = useTranslation();
  const side = useSide();
  const { data: board } = useQuery(boardQuery);
  const cadences = (board?.lanes ?? []).map(({ cadence, title }) => ({ value: cadence, label: side(title) }));
  return (
    <div className="filters" role="search" aria-label={t('map.filter')}>
      <Select
        aria-label={t('duties.cadence')}
        value={filter.cadence ?? ANY}
        options={[{ value: ANY, label: t('duties.anyCadence') }, ...cadences]}
        onChange={(value) => set('cadence', value)}
      />
      <Select
        aria-label={t('map.order')}
        value={filter.order ?? ANY}
        options={[
          { value: ANY, label: t('map.byCode') },
          { value: 'burning', label: t('map.burningFirst') },
        ]}
        onChange={(value) => set('order', value)}
      />
      <Input
        key={filter.q ?? ''}
        type="search"
        enterKeyHint="search"
        aria-label={t('map.search')}
        placeholder={t('map.search')}
        defaultValue={filter.q ?? ''}
        maxLength={100}
        onPressEnter={({ currentTarget }) => set('q', currentTarget.value.trim())}
      />
      {under === undefined ? null : (
        <button type="button" className="drop" onClick={() => set('under', undefined)}>
          {t('map.dropBranch', { unit: under })}
        </button>
      )}
    </div>
  );
}
