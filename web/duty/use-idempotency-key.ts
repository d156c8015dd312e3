import { useRef } from 'react';
import { ApiProblem } from '../api/problem';

/** One key a form until the engine has answered: a repeat after a lost connection is not a second report. */
export function useIdempotencyKey(): { key: () => string; settle: (error: unknown) => void } {
  const held = useRef<string | null>(null);
  return {
    key: () => (held.current ??= crypto.randomUUID()),
    settle: (error) => {
      if (error === null || error instanceof ApiProblem) held.current = null;
    },
  };
}
