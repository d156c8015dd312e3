import { queryOptions } from '@tanstack/react-query';
import { ask, put, send } from '../api/client';
import type { Session } from '../api/answers';
import type { paths } from '../api/schema';

export type OpenSession =
  paths['/api/v1/sessions']['get']['responses'][200]['content']['application/json']['items'][number];
export type Appointment =
  paths['/api/v1/appointments']['get']['responses'][200]['content']['application/json']['items'][number];
type Invite = paths['/api/v1/invitations']['post'];
export type Asked = Invite['requestBody']['content']['application/json'];
export type Invited = Invite['responses'][201]['content']['application/json'];
export type Standing = Session['standings'][number];

const SESSIONS = '/api/v1/sessions';

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => ask<{ items: OpenSession[] }>(SESSIONS, { signal }),
});
export const appointmentsQuery = queryOptions({
  queryKey: ['appointments'],
  queryFn: ({ signal }) => ask<{ items: Appointment[] }>('/api/v1/appointments', { signal }),
});

export const endSession = (id: string): Promise<unknown> =>
  ask(`${SESSIONS}/${encodeURIComponent(id)}`, { method: 'DELETE' });
export const endOthers = (): Promise<unknown> => ask(`${SESSIONS}/end-others`, { method: 'POST' });
export const endHere = (): Promise<unknown> => ask('/api/v1/session', { method: 'DELETE' });
export const changePassword = (body: { current: string; password: string }): Promise<unknown> =>
  put('/api/v1/session/password', body);
export const beAs = ({ role, unitId, postId }: Standing): Promise<unknown> =>
  put('/api/v1/session/standing', { role, unitId, postId });

export const invite = (asked: Asked): Promise<Invited> => send('/api/v1/invitations', asked);
export const endAppointment = (id: string): Promise<unknown> =>
  ask(`/api/v1/appointments/${encodeURIComponent(id)}/end`, { method: 'POST' });
