import { useQueries } from '@tanstack/react-query';
import { mapQuery, WINDOW, type MapFilter, type MapRow } from './map';

/** The rows from one to another, as far as they have come; a window that is scrolled past is not waited for. */
export function useMapRows(filter: MapFilter, from: number, to: number) {
  const first = Math.floor(from / WINDOW);
  const count = Math.max(0, Math.ceil(to / WINDOW) - first);
  const windows = useQueries({
    queries: Array.from({ length: count }, (_, index) => mapQuery(filter, first + index)),
  });
  const failed = windows.find(({ isError }) => isError);
  return {
    rowAt: (index: number): MapRow | null =>
      windows[Math.floor(index / WINDOW) - first]?.data?.items[index % WINDOW] ?? null,
    missing: failed === undefined ? null : { error: failed.error, retry: () => void failed.refetch() },
  };
}
