import type { HistoryCost } from '../histories';

/** What a contender is given: a database that it alone uses, and what of Temporal is its own. */
export interface SideQuestion {
  databaseUrl: string;
  temporalAddress: string;
  namespace: string;
  officeId: string;
  /** So many units of the office take part. */
  units: number;
}

export interface SideMeasured {
  /** From the opening to the last verdict row. */
  seconds: number;
  /** Where they went, by part of the round. */
  parts: Record<string, number>;
  /** Verdict rows by verdict; messages that the sink has kept, and for how many people. */
  verdicts: Record<string, number>;
  messages: number;
  people: number;
  /** Of the contenders that run on Temporal. */
  cost: HistoryCost | null;
  peakMegabytes: number;
}

/** Every other unit reports in time, the rest never. */
export const reports = (place: number): boolean => place % 2 === 0;

/** Outcomes that are on their way at the same moment, as of so many people. */
export const CLIENTS = 200;

/** Runs `work` for each, so many at once. */
export async function each<T>(
  all: readonly T[],
  atOnce: number,
  work: (one: T) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let one = all[next++]; one !== undefined; one = all[next++]) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Times the parts of a round one after the other. */
export function stopwatch() {
  const began = performance.now();
  let last = began;
  const parts: Record<string, number> = {};
  return {
    parts,
    part(name: string): void {
      const now = performance.now();
      parts[name] = (now - last) / 1000;
      last = now;
    },
    seconds: (): number => (last - began) / 1000,
  };
}

export const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
