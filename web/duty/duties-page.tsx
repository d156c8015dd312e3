import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { dutiesQuery } from '../api/queries';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { useDutyFilter } from './duty-filter';
import { DutyRows } from './duty-rows';
import { FilterBar } from './filter-bar';
import { NoDuties } from './no-duties';
import { useFilterWords } from './use-filter-words';
import './duties.css';

export function Component() {
  const { t } = useTranslation();
  const { filter, set, clear } = useDutyFilter();
  const found = useInfiniteQuery(dutiesQuery(filter));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const total = found.data?.pages[0]?.total ?? 0;
  const active = useFilterWords(filter, items);
  return (
    <>
      {found.data === undefined ? null : (
        <h1 className="say small-say">
          {active.length === 0
            ? t('duties.totalPlain', { count: total })
            : [
                t('duties.total', { count: total }),
                ...active.map(({ words }) => t('duties.of', { what: words })),
                t('duties.end'),
              ].join('')}
        </h1>
      )}
      <FilterBar filter={filter} set={set} />
      {active.length === 0 ? null : (
        <ul className="filters drops">
          {active.map(({ name, words }) => (
            <li key={name}>
              <button type="button" className="drop" onClick={() => set(name, undefined)}>
                {t('duties.drop', { what: words })}
              </button>
            </li>
          ))}
        </ul>
      )}
      {found.isPending ? (
        <Loading rows={12} />
      ) : found.data === undefined ? (
        <Failure error={found.error} retry={() => void found.refetch()} />
      ) : items.length === 0 ? (
        <NoDuties active={active} drop={(name) => set(name, undefined)} dropAll={clear} />
      ) : (
        <>
          <DutyRows items={items} />
          {found.hasNextPage ? (
            <p className="more">
              <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                {t('duties.more')}
              </Button>
              <span className="quiet">{t('duties.moreShown', { shown: items.length, total })}</span>
            </p>
          ) : null}
        </>
      )}
    </>
  );
}
