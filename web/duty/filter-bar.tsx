import { useQuery } from '@tanstack/react-query';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useTranslation } from 'react-i18next';
import { boardQuery, type DutyFilter } from '../api/queries';
import { standingOrder } from '../board/standing-order';
import { useSide } from '../texts/use-language';
import type { FilterName } from './duty-filter';

/** `''` stands for any: a choice that can be seen, not an empty field. */
const ANY = '';

export function FilterBar({
  filter,
  set,
}: {
  filter: DutyFilter;
  set: (name: FilterName, value: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const side = useSide();
  const { data: board } = useQuery(boardQuery);
  const cadences = (board?.lanes ?? []).map(({ cadence, title }) => ({ value: cadence, label: side(title) }));
  const statuses = standingOrder.map((value) => ({ value: String(value), label: t(`standing.${value}`) }));
  return (
    <div className="filters" role="search" aria-label={t('duties.filter')}>
      <Select
        aria-label={t('duties.cadence')}
        value={filter.cadence ?? ANY}
        options={[{ value: ANY, label: t('duties.anyCadence') }, ...cadences]}
        onChange={(value) => set('cadence', value)}
      />
      <Select
        aria-label={t('duties.statusLabel')}
        value={filter.status ?? ANY}
        options={[
          { value: ANY, label: t('duties.anyStatus') },
          ...statuses,
          { value: 'outstanding', label: t('duties.outstanding') },
          { value: 'extension-asked', label: t('duties.extensionAsked') },
          { value: 'closed', label: t('duties.closed') },
        ]}
        onChange={(value) => set('status', value)}
      />
      <Input
        key={filter.q ?? ''}
        type="search"
        enterKeyHint="search"
        aria-label={t('duties.search')}
        placeholder={t('duties.search')}
        defaultValue={filter.q ?? ''}
        maxLength={100}
        onPressEnter={({ currentTarget }) => set('q', currentTarget.value.trim())}
        onBlur={({ currentTarget }) => {
          const typed = currentTarget.value.trim();
          if (typed !== (filter.q ?? '')) set('q', typed);
        }}
      />
    </div>
  );
}
