import type { Activities } from '../../activities';

/** Activities between which a benchmark stands: it hears when all shards have opened, and lets them close. */
export interface Gates {
  activities: Activities;
  /** After the opening looks of all shards: how many there are. */
  opened(): Promise<number>;
  /** Lets the closing looks begin; after the last of them. */
  close(): Promise<void>;
}

export function gates(engine: Activities): Gates {
  let planned = 0;
  let shards = Infinity;
  const looks = { opening: 0, close: 0 };
  const [allOpened, mayClose, allClosed] = [signal(), signal(), signal()];
  const count = (kind: keyof typeof looks, then: () => void): void => {
    looks[kind] += 1;
    if (looks[kind] === shards) then();
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
        if (input.kind === 'close') await mayClose.given;
        const result = await engine.checkpoint(input);
        if (input.kind === 'opening') count('opening', allOpened.give);
        if (input.kind === 'close') count('close', allClosed.give);
        return result;
      },
    },
    async opened() {
      await allOpened.given;
      return shards;
    },
    async close() {
      mayClose.give();
      await allClosed.given;
    },
  };
}

function signal(): { given: Promise<void>; give: () => void } {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give: () => give() };
}
