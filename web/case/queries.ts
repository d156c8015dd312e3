import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, withQuery } from '../api/client';
import type { CasePage, CaseStory, Proposals, UnitRecord } from './answers';

export interface CaseFilter {
  status?: string | undefined;
  rung?: string | undefined;
  stage?: string | undefined;
  unit?: string | undefined;
  q?: string | undefined;
}

/** A wide page: the columns show all that is open in an office of the usual size. */
const PAGE = '100';

export const casesQuery = (filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: ['cases', filter],
    queryFn: ({ pageParam, signal }) =>
      ask<CasePage>(withQuery('/api/v1/cases', { ...filter, limit: PAGE, cursor: pageParam }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: ({ signal }) => ask<CaseStory>(`/api/v1/cases/${encodeURIComponent(id)}`, { signal }),
  });

export const proposalsQuery = queryOptions({
  queryKey: ['proposals'],
  queryFn: ({ signal }) => ask<Proposals>('/api/v1/proposals', { signal }),
});

export const unitRecordQuery = (id: string) =>
  queryOptions({
    queryKey: ['unit-record', id],
    queryFn: ({ signal }) => ask<UnitRecord>(`/api/v1/units/${encodeURIComponent(id)}/record`, { signal }),
  });
