import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Board, DutyPage, DutyStory, DutyWhy, Inbox, Mail, NoticeWhy, Session, Year } from './answers';
import { ask, withQuery } from './client';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => ask<Session>('/api/v1/session', { signal }),
  staleTime: 5 * 60_000,
});

export const boardQuery = queryOptions({
  queryKey: ['board'],
  queryFn: ({ signal }) => ask<Board>('/api/v1/board', { signal }),
  refetchInterval: 30_000,
});

export interface DutyFilter {
  cadence?: string | undefined;
  status?: string | undefined;
  roundId?: string | undefined;
  unit?: string | undefined;
  q?: string | undefined;
}

export const dutiesQuery = (filter: DutyFilter) =>
  infiniteQueryOptions({
    queryKey: ['duties', filter],
    queryFn: ({ pageParam, signal }) =>
      ask<DutyPage>(withQuery('/api/v1/duties', { ...filter, cursor: pageParam }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** How many wait for an answer on more time. */
export const moreTimeCountQuery = queryOptions({
  queryKey: ['duties', 'more-time'],
  queryFn: ({ signal }) => ask<DutyPage>('/api/v1/duties?status=extension-asked&limit=1', { signal }),
  refetchInterval: 30_000,
});

export const dutyQuery = (id: string) =>
  queryOptions({
    queryKey: ['duty', id],
    queryFn: ({ signal }) => ask<DutyStory>(`/api/v1/duties/${encodeURIComponent(id)}`, { signal }),
  });

/** Derived anew at every question: nothing is kept for longer than it is looked at. */
export const dutyWhyQuery = (id: string) =>
  queryOptions({
    queryKey: ['duty-why', id],
    queryFn: ({ signal }) => ask<DutyWhy>(`/api/v1/duties/${encodeURIComponent(id)}/why`, { signal }),
    staleTime: 0,
    gcTime: 0,
  });

export const noticeWhyQuery = (id: string) =>
  queryOptions({
    queryKey: ['notice-why', id],
    queryFn: ({ signal }) => ask<NoticeWhy>(`/api/v1/notices/${encodeURIComponent(id)}/why`, { signal }),
    staleTime: 0,
    gcTime: 0,
  });

/** `preset`: by a policy that comes with the engine, instead of the one in force. */
export const yearQuery = (year: number, preset?: string) =>
  queryOptions({
    queryKey: ['year', year, preset],
    queryFn: ({ signal }) => ask<Year>(withQuery('/api/v1/year', { year: String(year), preset }), { signal }),
    staleTime: 60_000,
  });

export const inboxQuery = infiniteQueryOptions({
  queryKey: ['inbox'],
  queryFn: ({ pageParam, signal }) =>
    ask<Inbox>(withQuery('/api/v1/inbox', { cursor: pageParam }), { signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});

export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ['mail', id],
    queryFn: ({ signal }) => ask<Mail>(`/api/v1/inbox/${encodeURIComponent(id)}`, { signal }),
    staleTime: Infinity,
  });
