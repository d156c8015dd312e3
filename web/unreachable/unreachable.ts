import { queryOptions } from '@tanstack/react-query';
import { ask, send } from '../api/client';
import type { paths } from '../api/schema';

export type Unreachable =
  paths['/api/v1/unreachable']['get']['responses'][200]['content']['application/json'];
export type Fault = Unreachable['items'][number];
type Absence = NonNullable<
  paths['/api/v1/posts/{id}/absences']['post']['requestBody']
>['content']['application/json'];

export const unreachableQuery = queryOptions({
  queryKey: ['unreachable'],
  queryFn: ({ signal }) => ask<Unreachable>('/api/v1/unreachable', { signal }),
});

/** How many there are: all that another page says of them. Looked for less often than the board. */
export const unreachableCountQuery = queryOptions({
  queryKey: ['unreachable', 'count'],
  queryFn: ({ signal }) => ask<Unreachable>('/api/v1/unreachable?limit=1', { signal }),
  refetchInterval: 5 * 60_000,
});

export const nameDeputy = (postId: string, absence: Absence, key: string): Promise<unknown> =>
  send(`/api/v1/posts/${encodeURIComponent(postId)}/absences`, absence, key);
