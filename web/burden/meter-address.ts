import { useSearchParams } from 'react-router-dom';
import type { Bearer, MeterStanding } from './meter';

export const bearers: readonly Bearer[] = ['unit', 'person'];
export const standings: readonly MeterStanding[] = ['over', 'near', 'within'];

type Name = 'bearer' | 'standing' | 'q';

/** What the meter shows stands in its address. */
export function useMeterAddress() {
  const [params, setParams] = useSearchParams();
  const changed = (changes: Partial<Record<Name, string | undefined>>): URLSearchParams => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value === '') next.delete(name);
      else next.set(name, value);
    }
    return next;
  };
  return {
    bearer: bearers.find((each) => each === params.get('bearer')) ?? 'unit',
    standing: standings.find((each) => each === params.get('standing')),
    q: params.get('q') ?? undefined,
    to: (changes: Partial<Record<Name, string | undefined>>): string =>
      `/burden?${changed(changes).toString()}`,
    set: (changes: Partial<Record<Name, string | undefined>>): void =>
      setParams(changed(changes), { replace: true, preventScrollReset: true }),
  };
}
