import { useInfiniteQuery } from '@tanstack/react-query';
import type { ColumnWidth } from './answers';
import { personLoadQuery } from './queries';
import { useYearAddress } from './year-address';

/** People as they are needed: of a small office all at once, of a large one those of the row that is open. */
export function usePersonLoad(year: number, per: ColumnWidth) {
  const { get, set } = useYearAddress();
  const all = useInfiniteQuery(personLoadQuery(year, per));
  const [first] = all.data?.pages ?? [];
  const small = first !== undefined && first.next === null;
  const opened = small ? undefined : get('open');
  const alike = useInfiniteQuery({
    ...personLoadQuery(year, per, opened ?? ''),
    enabled: first !== undefined && opened !== undefined,
  });
  return {
    all,
    first,
    /** Every person has a row from the start; else those who owe the same share one, which opens. */
    small,
    opened,
    items: (small ? all : alike).data?.pages.flatMap((page) => page.items) ?? [],
    toggle: (profile: string): void => set({ open: profile === opened ? undefined : profile }),
    needMore: (): void => {
      if (alike.hasNextPage && !alike.isFetching) void alike.fetchNextPage();
    },
    missing: alike.isError ? { error: alike.error, retry: () => void alike.refetch() } : null,
  };
}
