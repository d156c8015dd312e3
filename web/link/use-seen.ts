import { useSyncExternalStore } from 'react';

function whenItChanges(tell: () => void): () => void {
  document.addEventListener('visibilitychange', tell);
  return () => document.removeEventListener('visibilitychange', tell);
}

/** Whether the page is before somebody's eyes: a browser that draws it ahead of time opens nothing. */
export function useSeen(): boolean {
  return useSyncExternalStore(whenItChanges, () => document.visibilityState === 'visible');
}
