import { queryOptions } from '@tanstack/react-query';
import { ask, put, send } from '../api/client';
import type { paths } from '../api/schema';

export type Wishes = paths['/api/v1/me/notices']['get']['responses'][200]['content']['application/json'];
type Feeds = paths['/api/v1/me/calendar-feeds']['get']['responses'][200]['content']['application/json'];
type Feed = paths['/api/v1/me/calendar-feeds']['post']['responses'][201]['content']['application/json'];
export type Mine = paths['/api/v1/me/deliveries']['get']['responses'][200]['content']['application/json'];

const WISHES = '/api/v1/me/notices';
const FEEDS = '/api/v1/me/calendar-feeds';

export const wishesQuery = queryOptions({
  queryKey: ['wishes'],
  queryFn: ({ signal }) => ask<Wishes>(WISHES, { signal }),
});
export const feedsQuery = queryOptions({
  queryKey: ['feeds'],
  queryFn: ({ signal }) => ask<Feeds>(FEEDS, { signal }),
});
export const mineQuery = queryOptions({
  queryKey: ['my-deliveries'],
  queryFn: ({ signal }) => ask<Mine>('/api/v1/me/deliveries', { signal }),
});

export const keepWishes = (wishes: Wishes): Promise<Wishes> => put(WISHES, wishes);
export const openFeed = (): Promise<Feed> => ask(FEEDS, { method: 'POST' });
export const closeFeed = (id: string): Promise<unknown> =>
  ask(`${FEEDS}/${encodeURIComponent(id)}`, { method: 'DELETE' });
/** Says that the person has opened a notice here; a look at the list says nothing. */
export const noteOpened = (id: string): Promise<unknown> =>
  send(`/api/v1/me/deliveries/${encodeURIComponent(id)}/opened`, {});
