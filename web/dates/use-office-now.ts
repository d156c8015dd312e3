import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries';
import { inZone } from './civil';

/** The office's time zone; the browser's own until the session is known. */
export function useOfficeZone(): string {
  const { data } = useQuery(sessionQuery);
  return data?.office.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Now, as the office's clock shows it. */
export function useOfficeNow(): string {
  return inZone(new Date(), useOfficeZone());
}
