import { queryOptions } from '@tanstack/react-query';
import { ask, put, send } from '../api/client';
import type { paths } from '../api/schema';
import type { DraftAnswer } from '../year/answers';

type Answer<P extends keyof paths, M extends 'get' | 'post' | 'put'> = paths[P] extends {
  [K in M]: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type Begun = Answer<'/api/v1/begin', 'get'>;
export type RosterAnswer = Answer<'/api/v1/roster', 'post'>;
export type PresetItem = Answer<'/api/v1/presets', 'get'>['items'][number];
type PresetText = Answer<'/api/v1/presets/{name}', 'get'>;

export const beginQuery = queryOptions({
  queryKey: ['begin'],
  queryFn: ({ signal }) => ask<Begun>('/api/v1/begin', { signal }),
});

export const presetsQuery = queryOptions({
  queryKey: ['presets'],
  queryFn: async ({ signal }) => (await ask<{ items: PresetItem[] }>('/api/v1/presets', { signal })).items,
  staleTime: Infinity,
});

export const presetTextQuery = (name: string) =>
  queryOptions({
    queryKey: ['preset', name],
    queryFn: ({ signal }) => ask<PresetText>(`/api/v1/presets/${encodeURIComponent(name)}`, { signal }),
    staleTime: Infinity,
  });

/** What a policy would change in a year; nothing is stored by it. */
export const changesQuery = (year: number, name: string, source: string | undefined) =>
  queryOptions({
    queryKey: ['preset-changes', year, name],
    queryFn: () => send<DraftAnswer>('/api/v1/year/compare', { year, source }),
    enabled: source !== undefined,
    staleTime: 0,
  });

export const putIntoForce = (source: string) =>
  put<{ version: number; changed: boolean; inForceFrom: string }>('/api/v1/policy', { source });

/** Hands a file over: to look at it (`dryRun`), or to import it. */
export async function sendRoster(file: File, dryRun: boolean): Promise<RosterAnswer> {
  return send<RosterAnswer>('/api/v1/roster', { name: file.name, content: await base64Of(file), dryRun });
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('the file could not be read'));
    reader.readAsDataURL(file);
  });
}
