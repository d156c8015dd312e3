import { queryOptions } from '@tanstack/react-query';
import { ask, withQuery } from '../api/client';
import type { paths } from '../api/schema';

export type MapWindow = paths['/api/v1/map']['get']['responses'][200]['content']['application/json'];
export type MapRow = MapWindow['items'][number];
export type MapRound = MapWindow['rounds'][number];

/** Rows that are asked for at once. */
export const WINDOW = 100;

export interface MapFilter {
  year?: string | undefined;
  cadence?: string | undefined;
  under?: string | undefined;
  q?: string | undefined;
  order?: string | undefined;
}

/** The nth window of the rows. */
export const mapQuery = (filter: MapFilter, nth: number) =>
  queryOptions({
    queryKey: ['map', filter, nth],
    queryFn: ({ signal }) =>
      ask<MapWindow>(
        withQuery('/api/v1/map', { ...filter, from: String(nth * WINDOW), limit: String(WINDOW) }),
        { signal },
      ),
    staleTime: 60_000,
  });
