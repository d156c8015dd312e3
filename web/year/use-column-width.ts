import { useSyncExternalStore } from 'react';
import type { ColumnWidth } from './answers';
import { useYearAddress } from './year-address';

/** Below this 53 weeks do not fit side by side. */
const narrow = window.matchMedia('(max-width: 1000px)');

/** As the address says; where it does not, weeks on a desk and months on a phone. */
export function useColumnWidth(): ColumnWidth {
  const asked = useYearAddress().get('per');
  const isNarrow = useSyncExternalStore(
    (changed) => {
      narrow.addEventListener('change', changed);
      return () => narrow.removeEventListener('change', changed);
    },
    () => narrow.matches,
  );
  if (asked === 'week' || asked === 'month') return asked;
  return isNarrow ? 'month' : 'week';
}
