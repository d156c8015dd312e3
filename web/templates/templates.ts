import { queryOptions } from '@tanstack/react-query';
import { ask, put, send } from '../api/client';
import type { paths } from '../api/schema';

type Json<R> = R extends { content: { 'application/json': infer T } } ? T : never;
type Answer<P extends keyof paths, M extends 'get' | 'post' | 'put'> = paths[P][M] extends {
  responses: { 200: infer R };
}
  ? Json<R>
  : never;

const TEMPLATES = '/api/v1/notice-templates';
const one = ({ part, locale }: Place): string => `${TEMPLATES}/${part}/${locale}`;

export type Templates = Answer<'/api/v1/notice-templates', 'get'>;
export type Part = Templates['parts'][number];
export type Text = Part['texts'][number];
export type Locale = Text['locale'];
type Versions = Answer<'/api/v1/notice-templates/{part}/{locale}/versions', 'get'>;
export type Version = Versions['items'][number];
type Preview = Answer<'/api/v1/notice-templates/{part}/{locale}/preview', 'post'>;

/** Which text: a part in a language. */
export interface Place {
  part: string;
  locale: Locale;
}

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: ({ signal }) => ask<Templates>(TEMPLATES, { signal }),
});

export const versionsQuery = (place: Place) =>
  queryOptions({
    queryKey: ['templates', 'versions', place],
    queryFn: ({ signal }) => ask<Versions>(`${one(place)}/versions`, { signal }),
  });

/** How a text stands in a notice. It is asked by POST and changes nothing. */
export const previewQuery = (place: Place, body: string) =>
  queryOptions({
    queryKey: ['template-preview', place, body],
    queryFn: () => send<Preview>(`${one(place)}/preview`, { body }),
    staleTime: 60_000,
  });

export const saveTemplate = (place: Place, body: string): Promise<{ version: number }> =>
  put(one(place), { body });
