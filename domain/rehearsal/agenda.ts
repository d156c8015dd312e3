import { deeds } from './behaviour-schema';
import type { Conduct } from './conduct';

const actions = ['receive', 'accept', 'find-false'] as const;

export interface Act {
  at: number;
  ordinal: number;
  action: (typeof actions)[number];
}

/** All that people do is timed to the half minute. */
const msPerTick = 30_000;

/**
 * What people will do in one round, soonest first. An act is one number (time, then ordinal, then action), so that a
 * hundred thousand of them are sorted at once.
 */
export class Agenda {
  readonly #keys: Float64Array;
  readonly #units: number;
  readonly #begins: number;
  #next = 0;
  /** Milliseconds; Infinity when all is done. */
  nextAt: number;

  /** `begins`: nothing is done before. Milliseconds. */
  constructor(conduct: Conduct, begins: number) {
    this.#units = conduct.deeds.length;
    this.#begins = begins;
    const keys: number[] = [];
    const add = (at: number, ordinal: number, action: Act['action']): void => {
      if (at < Infinity) keys.push(this.#keyOf(at, ordinal, action));
    };
    for (let ordinal = 0; ordinal < this.#units; ordinal += 1) {
      add(conduct.receivedAt[ordinal] ?? Infinity, ordinal, 'receive');
      add(conduct.acceptedAt[ordinal] ?? Infinity, ordinal, 'accept');
      if (deeds[conduct.deeds[ordinal] ?? 0] === 'false') add(conduct.falseFoundAt, ordinal, 'find-false');
    }
    this.#keys = Float64Array.from(keys).sort();
    this.nextAt = this.#peek()?.at ?? Infinity;
  }

  take(): Act | null {
    const act = this.#peek();
    this.#next += 1;
    this.nextAt = this.#peek()?.at ?? Infinity;
    return act;
  }

  #peek(): Act | null {
    const key = this.#keys[this.#next];
    if (key === undefined) return null;
    const ticks = Math.floor(key / actions.length / this.#units);
    const ordinal = Math.floor(key / actions.length) % this.#units;
    const action = actions[key % actions.length] ?? 'receive';
    return { at: this.#begins + ticks * msPerTick, ordinal, action };
  }

  #keyOf(at: number, ordinal: number, action: Act['action']): number {
    const ticks = (at - this.#begins) / msPerTick;
    if (!Number.isSafeInteger(ticks) || ticks < 0)
      throw new RangeError(`an act ${at - this.#begins} ms after the opening: expected half minutes`);
    return (ticks * this.#units + ordinal) * actions.length + actions.indexOf(action);
  }
}
