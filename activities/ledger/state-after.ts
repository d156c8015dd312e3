/** Tries that one delivery gets before it is given up: with the pauses between them, some five hours. */
const MAX_ATTEMPTS = 40;
/** Tries whose end nobody knows: after a second one it is left at that, so that a message comes twice at most. */
export const MAX_UNKNOWN = 2;

/**
 * How one try ended. `deferred` may be tried again, `refused` never; `dropped`: nothing was left to say; `failed`: there
 * is something, and it can't be put into words.
 */
export type EndState = 'accepted' | 'refused' | 'dropped' | 'deferred' | 'unknown' | 'failed';

/** What a delivery is after a try: it waits for the next one, or this was its end. */
export function stateAfter(
  { attempt, unknowns }: { attempt: number; unknowns: number },
  ended: EndState,
): 'accepted' | 'refused' | 'dropped' | 'queued' | 'unknown' | 'failed' {
  if (ended === 'accepted' || ended === 'refused' || ended === 'dropped') return ended;
  const unknown = unknowns + (ended === 'unknown' ? 1 : 0);
  if (unknown >= MAX_UNKNOWN) return 'unknown';
  if (ended !== 'failed' && attempt < MAX_ATTEMPTS) return 'queued';
  // One of its tries may have arrived: to call it failed would be to know better.
  return unknown > 0 ? 'unknown' : 'failed';
}
