import { queryOptions } from '@tanstack/react-query';
import { ask, send } from '../api/client';
import type { paths } from '../api/schema';

type Body<P extends keyof paths> = paths[P] extends {
  post: { requestBody: { content: { 'application/json': infer T } } };
}
  ? T
  : never;

/** The ways in, for whoever is not signed in yet. None of them is kept on the device. */
export const byPassword = (body: Body<'/api/v1/session/password'>): Promise<unknown> =>
  send('/api/v1/session/password', body);
export const byPrintedKey = (token: string): Promise<unknown> => send('/api/v1/session/redeem', { token });
export const takeInvitation = (body: Body<'/api/v1/invitations/take'>): Promise<unknown> =>
  send('/api/v1/invitations/take', body);
export const setUpOffice = (body: Body<'/api/v1/set-up'>): Promise<unknown> => send('/api/v1/set-up', body);

export const trySample = (key: string): Promise<unknown> => send('/api/v1/set-up/sample', { key });

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => send<{ name: string; email: string }>('/api/v1/invitations/look', { token }),
    enabled: token !== '',
    retry: false,
    gcTime: 0,
  });

export const setUpQuery = queryOptions({
  queryKey: ['set-up'],
  queryFn: ({ signal }) => ask<{ needed: boolean; sample: boolean }>('/api/v1/set-up', { signal }),
});
