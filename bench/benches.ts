import type { Bench } from './report';

/** Each is loaded when it is asked for: a name that there is not needs none of the engine. */
export const benches: Record<string, () => Promise<Bench>> = {
  board: async () => (await import('./board/board')).board,
  ingest: async () => (await import('./ingest/ingest')).ingest,
  log: async () => (await import('./log/log')).log,
  'mail-wave': async () => (await import('./mail-wave/mail-wave')).mailWave,
  round: async () => (await import('./round/round')).round,
  replay: async () => (await import('./replay/replay')).replay,
  'year-cost': async () => (await import('./year-cost/year-cost')).yearCost,
};
