import { queryOptions } from '@tanstack/react-query';
import { ask } from '../api/client';
import type { paths } from '../api/schema';

/** The derivation of a case, in the order of what happened. */
export type CaseWhy = paths['/api/v1/cases/{id}/why']['get']['responses'][200]['content']['application/json'];

/** Derived anew at every question: nothing is kept for longer than it is looked at. */
export const caseWhyQuery = (id: string) =>
  queryOptions({
    queryKey: ['case-why', id],
    queryFn: ({ signal }) => ask<CaseWhy>(`/api/v1/cases/${encodeURIComponent(id)}/why`, { signal }),
    staleTime: 0,
    gcTime: 0,
  });
