import type { ServerKind } from './temporal-servers';

/** What every benchmark answers (INTERFACES: names that stay); each adds figures of its own. */
export interface BenchReport {
  name: string;
  ours: number;
  /** Measured in the same run on the same machine; empty where there is no peer. */
  theirs: Record<string, number>;
  /** Ours by theirs; null without a peer. */
  ratio: number | null;
  unit: string;
  runs: readonly object[];
  notes: string[];
  [figure: string]: unknown;
}

export interface BenchOptions {
  /** Of a wave's office. */
  people?: number;
  /** Of an office that is looked at. */
  units?: number;
  /** Of a log. */
  entries?: number;
  /** To be replayed. */
  histories?: number;
  /** What Temporal keeps its histories in. */
  server?: ServerKind;
  /** Of both sides together, where fewer are wanted. */
  runs?: number;
}

/** `say`: a line for the person who waits. */
export type Bench = (options: BenchOptions, say: (line: string) => void) => Promise<BenchReport>;
