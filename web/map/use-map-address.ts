import { useSearchParams } from 'react-router-dom';
import type { MapFilter } from './map';

const names = ['year', 'cadence', 'under', 'q', 'order'] as const;

/** The filters live in the address: a link or a bookmark shows the same rows. */
export function useMapAddress(): {
  filter: MapFilter;
  set: (name: (typeof names)[number], value: string | undefined) => void;
  clear: () => void;
} {
  const [params, setParams] = useSearchParams();
  const filter: MapFilter = {};
  for (const name of names) {
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
