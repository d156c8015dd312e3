import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/use-may';
import { useOfficeNow } from '../dates/use-office-now';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { CaseColumns } from './case-columns';
import { CaseFilterBar } from './case-filter-bar';
import { useCaseFilter } from './case-filter';
import { CasesLead } from './cases-lead';
import { FindUnit } from './find-unit';
import { NoCases } from './no-cases';
import { casesQuery } from './queries';
import '../duty/duties.css';
import './cases.css';

export function Component() {
  const { t } = useTranslation();
  const now = useOfficeNow();
  const { filter, set } = useCaseFilter();
  const may = useMay();
  const found = useInfiniteQuery(casesQuery(filter));
  const [first] = found.data?.pages ?? [];
  if (found.isPending) return <Loading rows={12} />;
  if (first === undefined) return <Failure error={found.error} retry={() => void found.refetch()} />;
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <CasesLead page={first} filter={filter} />
      <CaseFilterBar filter={filter} set={set} rungs={first.rungs} />
      {items.length === 0 ? (
        <NoCases filter={filter} set={set} rungs={first.rungs} />
      ) : (
        <CaseColumns items={items} page={first} stage={filter.stage} only={filter.rung} now={now} />
      )}
      {found.hasNextPage ? (
        <p className="more">
          <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('cases.more')}
          </Button>
          <span className="quiet">{t('cases.moreShown', { shown: items.length, total: first.total })}</span>
        </p>
      ) : null}
      {may('incident.enter') ? <FindUnit /> : null}
    </>
  );
}
