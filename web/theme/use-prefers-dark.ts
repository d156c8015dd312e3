import { useSyncExternalStore } from 'react';

const query = window.matchMedia('screen and (prefers-color-scheme: dark)');

export function usePrefersDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => query.matches,
  );
}
