import { queryOptions } from '@tanstack/react-query';
import { ask, send } from '../api/client';
import type { paths } from '../api/schema';

type Post<P extends keyof paths> = paths[P]['post'];
export type Channel =
  paths['/api/v1/channels']['get']['responses'][200]['content']['application/json']['items'][number];
export type NewChannel = NonNullable<
  Extract<Post<'/api/v1/channels'>, object>['requestBody']
>['content']['application/json'];
export type Tested = Extract<
  Post<'/api/v1/channels/{id}/test'>,
  object
>['responses'][200]['content']['application/json'];
export type Kind = NewChannel['kind'];

export const kinds: readonly Kind[] = ['wecom', 'dingtalk', 'feishu', 'webhook'];

const CHANNELS = '/api/v1/channels';
const one = (id: string): string => `${CHANNELS}/${encodeURIComponent(id)}`;

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: ({ signal }) => ask<{ items: Channel[] }>(CHANNELS, { signal }),
});

export const addChannel = (channel: NewChannel, key: string): Promise<{ channelId: string }> =>
  send(CHANNELS, channel, key);
export const testChannel = (id: string): Promise<Tested> => ask(`${one(id)}/test`, { method: 'POST' });
export const closeChannel = (id: string): Promise<unknown> => ask(one(id), { method: 'DELETE' });
