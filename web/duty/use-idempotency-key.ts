import { ApiProblem } from '../api/problem';

interface Held {
  content: string;
  key: string;
}

/**
 * One key for one write until the engine has answered: a repeat after a lost connection, or after a reload, is not a
 * second write; other words under the same form are another write. `scope` names the form and its duty.
 */
export function useIdempotencyKey(scope: string): {
  key: (content: unknown) => string;
  settle: (error: unknown) => void;
} {
  const place = `duban.key.${scope}`;
  return {
    key: (content) => {
      const wanted = JSON.stringify(content);
      const held = read(place);
      if (held?.content === wanted) return held.key;
      const key = crypto.randomUUID();
      localStorage.setItem(place, JSON.stringify({ content: wanted, key }));
      return key;
    },
    settle: (error) => {
      if (error === null || error instanceof ApiProblem) localStorage.removeItem(place);
    },
  };
}

function read(place: string): Held | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as Held | null;
  } catch {
    return null;
  }
}
