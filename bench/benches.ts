import type { Bench } from './report';

/** Each is loaded when it is asked for: a name that there is not needs none of the engine. */
export const benches: Record<string, () => Promise<Bench>> = {
  board: async () => (await import('./board/board')).board,
  log: async () => (await import('./log/log')).log,
  'mail-wave': async () => (await import('./mail-wave/mail-wave')).mailWave,
  round: async () => (await import('./round/round')).round,
  replay: async () => (await import('./replay/replay')).replay,
};
