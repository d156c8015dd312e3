import { useSearchParams } from 'react-router-dom';
import type { DeliveryFilter, DeliveryState } from './deliveries';

/** What needs somebody first, then what goes its way. */
export const states: readonly DeliveryState[] = [
  'bounced',
  'refused',
  'failed',
  'unknown',
  'queued',
  'sending',
  'accepted',
  'dropped',
];
export const troubled: readonly DeliveryState[] = ['bounced', 'refused', 'failed', 'unknown'];

const names = ['state', 'person', 'unit', 'q', 'from', 'to'] as const;
type Changes = Partial<Record<(typeof names)[number], string | undefined>>;

/** What the list shows stands in its address. */
export function useDeliveryAddress() {
  const [params, setParams] = useSearchParams();
  const changed = (changes: Changes): URLSearchParams => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value === '') next.delete(name);
      else next.set(name, value);
    }
    return next;
  };
  const filter: DeliveryFilter = {};
  for (const name of names) {
    const value = params.get(name);
    if (value) filter[name] = value;
  }
  // A word that names no state filters nothing.
  if (!states.some((state) => state === filter.state)) delete filter.state;
  return {
    filter,
    to: (changes: Changes): string => `/deliveries?${changed(changes).toString()}`,
    set: (changes: Changes): void => setParams(changed(changes), { replace: true, preventScrollReset: true }),
  };
}
