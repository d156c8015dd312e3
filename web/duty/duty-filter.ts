import { useSearchParams } from 'react-router-dom';
import type { DutyFilter } from '../api/queries';

export const filterNames = ['cadence', 'status', 'roundId', 'unit', 'q'] as const;
export type FilterName = (typeof filterNames)[number];

/** The filters live in the address: a link or a bookmark shows the same rows. */
export function useDutyFilter(): {
  filter: DutyFilter;
  set: (name: FilterName, value: string | undefined) => void;
  clear: () => void;
} {
  const [params, setParams] = useSearchParams();
  const filter: DutyFilter = {};
  for (const name of filterNames) {
    const value = params.get(name);
    if (value) filter[name] = value;
  }
  return {
    filter,
    set: (name, value) =>
      setParams((before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      }),
    clear: () => setParams({}),
  };
}
