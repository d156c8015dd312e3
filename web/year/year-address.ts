import { useSearchParams } from 'react-router-dom';
import { dateOf, yearOf } from '../dates/civil';
import { useOfficeNow } from '../dates/use-office-now';

export const views = ['calendar', 'cadence', 'unit', 'person'] as const;

export type AddressName = 'year' | 'view' | 'per' | 'of' | 'open' | 'before' | 'after' | 'draft' | 'preset';

/** What the year page shows stands in its address: it can be kept, sent and gone back to. */
export function useYearAddress() {
  const [params, setParams] = useSearchParams();
  const now = useOfficeNow();
  const asked = params.get('view');
  const with_ = (changes: Partial<Record<AddressName, string | undefined>>): URLSearchParams => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value === '') next.delete(name);
      else next.set(name, value);
    }
    return next;
  };
  return {
    now,
    year: Number(params.get('year')) || yearOf(dateOf(now)),
    view: views.find((view) => view === asked) ?? 'calendar',
    comparing: asked === 'compare',
    get: (name: AddressName): string | undefined => params.get(name) ?? undefined,
    /** The address with these changes, for a link. */
    to: (changes: Partial<Record<AddressName, string | undefined>>): string =>
      `/year?${with_(changes).toString()}`,
    set: (changes: Partial<Record<AddressName, string | undefined>>): void =>
      setParams(with_(changes), { replace: true, preventScrollReset: true }),
  };
}
