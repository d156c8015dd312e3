import { downBetween, type KnownDowntime } from './downtime-ground';
import type { Compared, GapPlace, Ground, JudgedGap } from './gap';
import { gapWords } from './gap-words';
import type { LookInTime } from './looks-in-time';
import type { Settled } from './compare-round';

/** A look that was taken: `at` is its own moment, `doneAt` when the engine looked. */
export interface LookRow {
  kind: string;
  at: Date;
  doneAt: Date;
}

export interface LooksOfShard {
  place: GapPlace;
  looks: readonly LookRow[];
  /** Dates on which something returned is looked at once more, each with the fact that set it. */
  again: readonly { at: Date; ground: Ground }[];
}

export interface LooksInTime {
  looks: readonly LookInTime[];
  /** When the round could open, and why not at its hour. */
  opens: Date;
  heldBy: Ground | null;
  downtimes: readonly KnownDowntime[];
}

/** The looks that a shard took against those that it should have taken by now. */
export function compareLooks(
  shard: LooksOfShard,
  { looks, opens, heldBy, downtimes }: LooksInTime,
  settled: Settled,
): Compared {
  const compared: Compared = { kind: 'checkpoint', expected: 0, observed: 0, gaps: [] };
  const left = [...shard.looks];
  const isDue = (iso: string | null): boolean => iso !== null && Date.parse(iso) <= settled.by.getTime();
  const say = (gap: Omit<JudgedGap, 'kind' | 'place' | 'count'>, look: string): void => {
    compared.gaps.push({ kind: 'checkpoint', place: { ...shard.place, look }, count: 1, ...gap });
  };
  for (const { kind, first, final, ground } of looks) {
    const found = taken(left, kind, final);
    if (found === null && !isDue(first) && !isDue(final)) continue;
    const expected = first ?? final;
    const look = `${kind} ${expected ?? ''}`;
    if (first !== null && (isDue(first) || found !== null)) compared.expected += 1;
    if (found === null) {
      // One that came with other dates, and is not there, is missing all the same.
      if (first === null) compared.expected += 1;
      const notYet = final === null || !isDue(final);
      if (!isDue(first) && notYet) continue;
      const down = final === null ? null : downNow(downtimes, final, settled);
      say(
        {
          difference: 'missing',
          says: gapWords.noLook,
          expected,
          observed: null,
          ground: notYet ? ground : down,
        },
        look,
      );
      continue;
    }
    compared.observed += 1;
    const observed = found.at.toISOString();
    if (first === null)
      say({ difference: 'extra', says: gapWords.moreLook, expected, observed, ground }, look);
    else if (Date.parse(first) !== found.at.getTime())
      say({ difference: 'different', says: gapWords.otherLook, expected, observed, ground }, look);
    const lateBy = found.doneAt.getTime() - found.at.getTime();
    if (lateBy > settled.graceMs) {
      const asSoonAs = found.doneAt.getTime() - opens.getTime() <= settled.graceMs;
      const because = asSoonAs ? heldBy : downBetween(downtimes, found.at, found.doneAt);
      const [at, doneAt] = [observed, found.doneAt.toISOString()];
      say(
        { difference: 'late', says: gapWords.lateLook, expected: at, observed: doneAt, ground: because },
        look,
      );
    }
  }
  for (const { kind, at, doneAt } of left) {
    const again = kind === 'close' ? shard.again.find((one) => one.at.getTime() === at.getTime()) : undefined;
    compared.observed += 1;
    const observed = doneAt.toISOString();
    const ground = again?.ground ?? null;
    say(
      { difference: 'extra', says: gapWords.moreLook, expected: null, observed, ground },
      `${kind} ${at.toISOString()}`,
    );
  }
  return compared;
}

/** Takes the look of that kind and moment out of what is left; null where there is none. */
function taken(left: LookRow[], kind: string, at: string | null): LookRow | null {
  const index = left.findIndex(
    (look) => at !== null && look.kind === kind && look.at.getTime() === Date.parse(at),
  );
  return index < 0 ? null : (left.splice(index, 1)[0] ?? null);
}

/** It is still down: nothing could be done about a look since. */
function downNow(downtimes: readonly KnownDowntime[], at: string, { by, graceMs }: Settled): Ground | null {
  const lasting = downtimes.filter(({ until }) => until.getTime() >= by.getTime());
  return downBetween(lasting, new Date(Date.parse(at) - graceMs), by);
}
