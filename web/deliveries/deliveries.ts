import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask, send, withQuery } from '../api/client';
import type { paths } from '../api/schema';

export type DeliveryPage =
  paths['/api/v1/deliveries']['get']['responses'][200]['content']['application/json'];
export type Delivery = DeliveryPage['items'][number];
export type DeliveryState = Delivery['state'];
export type DeliveryStory =
  paths['/api/v1/deliveries/{id}']['get']['responses'][200]['content']['application/json'];
export type SaidAgain =
  paths['/api/v1/deliveries/{id}/again']['post']['responses'][201]['content']['application/json'];

export interface DeliveryFilter {
  state?: string | undefined;
  person?: string | undefined;
  unit?: string | undefined;
  q?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

export const deliveriesQuery = (filter: DeliveryFilter) =>
  infiniteQueryOptions({
    queryKey: ['deliveries', filter],
    queryFn: ({ pageParam, signal }) =>
      ask<DeliveryPage>(withQuery('/api/v1/deliveries', { ...filter, cursor: pageParam }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    // The list stays on screen while another filter is asked for.
    placeholderData: keepPreviousData,
  });

export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: ['delivery', id],
    queryFn: ({ signal }) => ask<DeliveryStory>(`/api/v1/deliveries/${encodeURIComponent(id)}`, { signal }),
  });

export const sayAgain = (id: string, reason: string, key: string): Promise<SaidAgain> =>
  send(`/api/v1/deliveries/${encodeURIComponent(id)}/again`, { reason }, key);
