import { mailWave } from './mail-wave/mail-wave';

export interface BenchOptions {
  /** Of a wave's office. */
  people?: number;
  /** Of both sides together, where fewer are wanted. */
  runs?: number;
}

/** What every benchmark answers (INTERFACES: names that stay); each adds figures of its own. */
export interface BenchReport {
  name: string;
  ours: number;
  /** Measured in the same run on the same machine. */
  theirs: Record<string, number>;
  /** Ours by theirs. */
  ratio: number;
  unit: string;
  runs: readonly object[];
  notes: string[];
  [figure: string]: unknown;
}

/** `say`: a line for the person who waits. */
export type Bench = (options: BenchOptions, say: (line: string) => void) => Promise<BenchReport>;

export const benches: Record<string, Bench> = { 'mail-wave': mailWave };
