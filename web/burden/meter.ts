import { queryOptions } from '@tanstack/react-query';
import { ask, withQuery } from '../api/client';
import type { paths } from '../api/schema';

export type Meter = paths['/api/v1/burden/meter']['get']['responses'][200]['content']['application/json'];
export type MeterLine = Meter['items'][number];
export type Cap = MeterLine['caps'][number];
export type Bearer = MeterLine['bearer'];
export type MeterStanding = MeterLine['standing'];

export interface MeterFilter {
  bearer: Bearer;
  standing?: MeterStanding | undefined;
  q?: string | undefined;
  limit: number;
}

export const meterQuery = ({ limit, ...filter }: MeterFilter) => {
  const question = JSON.stringify(filter);
  return queryOptions({
    queryKey: ['burden', question, limit],
    queryFn: ({ signal }) =>
      ask<Meter>(withQuery('/api/v1/burden/meter', { ...filter, limit: String(limit) }), { signal }),
    // The list stays on screen while more of it is asked for, and only then: people are no units.
    placeholderData: (before: Meter | undefined, query) =>
      query?.queryKey[1] === question ? before : undefined,
  });
};
