import { queryOptions } from '@tanstack/react-query';
import { ask, send } from '../api/client';
import type { paths } from '../api/schema';

export type RoundStory = paths['/api/v1/rounds/{id}']['get']['responses'][200]['content']['application/json'];
export type RoundEvent = RoundStory['events'][number];
export type Look = Extract<RoundEvent, { what: 'look' }>;
export type Told = NonNullable<Look['told']>;
export type Reminded =
  paths['/api/v1/rounds/{id}/reminder']['post']['responses'][201]['content']['application/json'];

export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: ['round', id],
    queryFn: ({ signal }) => ask<RoundStory>(`/api/v1/rounds/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: 30_000,
  });

export const remindRound = (id: string, reason: string, key: string): Promise<Reminded> =>
  send(`/api/v1/rounds/${encodeURIComponent(id)}/reminder`, { reason }, key);

export const openExtraRound = (
  cadence: string,
  extra: { dueAt: string; reason: string },
  key: string,
): Promise<{ period: string }> =>
  send(`/api/v1/cadences/${encodeURIComponent(cadence)}/extra-rounds`, extra, key);
