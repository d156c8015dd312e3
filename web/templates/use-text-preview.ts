import { useQuery } from '@tanstack/react-query';
import { previewQuery, type Place } from './templates';
import { useSettled } from './use-settled';

/** How long typing rests before the engine is asked. */
const REST_MS = 400;

/** How what is typed would stand; asked once, whoever looks at it. */
export function useTextPreview(place: Place, body: string) {
  const settled = useSettled(body, REST_MS);
  return { ...useQuery(previewQuery(place, settled)), upToDate: settled === body };
}
