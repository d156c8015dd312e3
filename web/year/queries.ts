import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, withQuery } from '../api/client';
import type {
  CadenceLoad,
  ColumnWidth,
  Comparison,
  PersonLoad,
  PolicyText,
  PolicyVersion,
  UnitLoad,
} from './answers';

/** Loads change with the rules and the roster, not by the minute. */
const staleTime = 60_000;
/** Some screens of rows: less waiting than one by one, less weight than all. */
const PAGE = 500;
/** An office of this size is shown row by row at once; a larger one is folded. */
const SMALL = 200;

const loadPath = (query: Record<string, string | undefined>): string => withQuery('/api/v1/year/load', query);

export const cadenceLoadQuery = (year: number) =>
  queryOptions({
    queryKey: ['year-load', 'cadence', year],
    queryFn: ({ signal }) =>
      ask<CadenceLoad>(loadPath({ year: String(year), by: 'cadence', per: 'month' }), { signal }),
    staleTime,
  });

export const unitLoadQuery = (year: number, per: ColumnWidth, kind?: string) =>
  infiniteQueryOptions({
    queryKey: ['year-load', 'unit', year, per, kind],
    queryFn: ({ pageParam, signal }) =>
      ask<UnitLoad>(
        loadPath({
          ...{ year: String(year), by: 'unit', per, kind, cursor: pageParam },
          limit: String(kind === undefined ? SMALL : PAGE),
        }),
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime,
  });

export const personLoadQuery = (year: number, per: ColumnWidth, profile?: string) =>
  infiniteQueryOptions({
    queryKey: ['year-load', 'person', year, per, profile],
    queryFn: ({ pageParam, signal }) =>
      ask<PersonLoad>(
        loadPath({
          ...{ year: String(year), by: 'person', per, profile, cursor: pageParam },
          limit: String(profile === undefined ? SMALL : PAGE),
        }),
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime,
  });

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: async ({ signal }) =>
    (await ask<{ items: PolicyVersion[] }>('/api/v1/policies', { signal })).items,
  staleTime,
});

export const policyTextQuery = (version: number) =>
  queryOptions({
    queryKey: ['policy-text', version],
    queryFn: ({ signal }) => ask<PolicyText>(`/api/v1/policies/${version}`, { signal }),
    staleTime: Infinity,
  });

export const compareQuery = (year: number, before: number, after: number) =>
  queryOptions({
    queryKey: ['year-compare', year, before, after],
    queryFn: ({ signal }) =>
      ask<Comparison>(
        withQuery('/api/v1/year/compare', {
          year: String(year),
          before: String(before),
          after: String(after),
        }),
        { signal },
      ),
    staleTime,
  });
