import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ColumnWidth, UnitLoad } from './answers';
import { unitLoadQuery } from './queries';
import { useYearAddress } from './year-address';

/** Units as they are needed: of a small office all at once, of a large one those of the kind that is open. */
export function useUnitLoad(year: number, per: ColumnWidth) {
  const { get, set } = useYearAddress();
  const all = useInfiniteQuery(unitLoadQuery(year, per));
  const [first] = all.data?.pages ?? [];
  const small = first !== undefined && first.next === null;
  const opened = small ? undefined : get('open');
  const ofKind = useInfiniteQuery({
    ...unitLoadQuery(year, per, opened ?? ''),
    enabled: first !== undefined && opened !== undefined,
  });
  const [closed, setClosed] = useState<readonly string[]>([]);
  const items = (small ? all : ofKind).data?.pages.flatMap((page) => page.items) ?? [];
  const isOpen = (kind: string): boolean => (small ? !closed.includes(kind) : kind === opened);
  return {
    all,
    first,
    items,
    isOpen,
    unitsOf: (kind: string): UnitLoad['items'] => items.filter((unit) => unit.kind === kind),
    toggle: (kind: string): void => {
      if (!small) set({ open: isOpen(kind) ? undefined : kind });
      else setClosed(isOpen(kind) ? [...closed, kind] : closed.filter((each) => each !== kind));
    },
    needMore: (): void => {
      if (ofKind.hasNextPage && !ofKind.isFetching) void ofKind.fetchNextPage();
    },
    /** Why the rest of an open kind does not come. */
    missing: ofKind.isError ? { error: ofKind.error, retry: () => void ofKind.refetch() } : null,
  };
}
