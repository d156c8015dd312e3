import type { Activities } from '../../activities';
import type { CheckpointInput } from '../../activities/rounds/checkpoint';

/** One look of a round, at which all its shards wait. */
export type Look = Pick<CheckpointInput, 'kind' | 'at'>;

/** Activities between which a benchmark stands: looks wait for it in place of the clock. */
export interface Gates {
  activities: Activities;
  shards(): number;
  /** The look at which all shards have arrived; null where every shard is through. */
  next(): Promise<Look | null>;
  /** Lets them look; after the last of them. */
  look(): Promise<void>;
}

interface Waiting {
  look: Look;
  release: () => void;
  done: Promise<unknown>;
}

/** `engine`: of one round, which is the only one that is planned. */
export function gates(engine: Activities): Gates {
  let planned = 0;
  let shards = Infinity;
  let waiting: Waiting[] = [];
  let through = 0;
  let changed: () => void = () => undefined;
  const change = async (isThere: () => boolean): Promise<void> => {
    while (!isThere()) await new Promise<void>((resolve) => (changed = resolve));
  };
  return {
    activities: {
      ...engine,
      // One round and no other: the cadence would open the next one behind it.
      planNextRound: async (input) => ((planned += 1) === 1 ? engine.planNextRound(input) : null),
      openRound: async (input) => {
        const opened = await engine.openRound(input);
        shards = opened.shards.length;
        return opened;
      },
      checkpoint: async (input) => {
        let end: () => void = () => undefined;
        const done = new Promise<void>((resolve) => (end = resolve));
        await new Promise<void>((release) => {
          waiting.push({ look: { kind: input.kind, at: input.at }, release, done });
          changed();
        });
        const result = await engine.checkpoint(input);
        if (input.kind === 'close' && result.closeAgainAt === null) through += 1;
        end();
        return result;
      },
    },
    shards: () => shards,
    async next() {
      await change(() => waiting.length === shards || through === shards);
      return waiting[0]?.look ?? null;
    },
    async look() {
      const all = waiting;
      waiting = [];
      for (const { release } of all) release();
      await Promise.all(all.map(({ done }) => done));
    },
  };
}
