import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask, withQuery } from '../api/client';
import type { paths } from '../api/schema';

export type Trail = paths['/api/v1/trail/cases/{id}']['get']['responses'][200]['content']['application/json'];
export type TrailKind = Trail['kind'];
export type TrailLine = Trail['lines'][number];
export type StateLine = Trail['after'][number];
export type Found = paths['/api/v1/trail/search']['get']['responses'][200]['content']['application/json'];

const places = { case: 'cases', round: 'rounds', unit: 'units', duty: 'duties' } as const;

/** The kind that an address names; null for none. */
export function kindOf(place: string): TrailKind | null {
  const found = Object.entries(places).find(([, name]) => name === place);
  return found === undefined ? null : (found[0] as TrailKind);
}

/** Where the trail of something is told; behind `/api/v1` the engine tells it at the same address. */
export const trailAddress = (kind: TrailKind, id: string): string =>
  `/trail/${places[kind]}/${encodeURIComponent(id)}`;

export interface TrailSpan {
  from?: string | undefined;
  until?: string | undefined;
  /** Only what one line stands for. */
  kind?: string | undefined;
  day?: string | undefined;
}

/** What a line is of. */
export interface OfTrail {
  kind: TrailKind;
  id: string;
  span: TrailSpan;
}

export const trailQuery = (kind: TrailKind, id: string, span: TrailSpan) =>
  infiniteQueryOptions({
    queryKey: ['trail', kind, id, span],
    queryFn: ({ pageParam, signal }) =>
      ask<Trail>(withQuery(`/api/v1${trailAddress(kind, id)}`, { ...span, cursor: pageParam?.toString() }), {
        signal,
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['trail-search', q],
    queryFn: ({ signal }) => ask<Found>(withQuery('/api/v1/trail/search', { q }), { signal }),
    enabled: q !== '',
  });
