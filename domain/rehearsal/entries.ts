import type { Verdict } from '../round/duty-state';

const verdicts: readonly Verdict[] = ['on-time', 'late', 'excused', 'missed', 'false', 'not-applicable'];

/**
 * What a year comes to, entry by entry: one for each unit and round with its last verdict, one for each mail (person
 * and slot) with the number of duties that it speaks of. Kept as numbers in rows, two bytes an entry.
 */
export class Entries {
  readonly #units: number;
  readonly #people: number;
  readonly #duties = new Map<number, Uint16Array>();
  readonly #mails = new Map<number, Uint16Array>();

  constructor({ units, people }: { units: number; people: number }) {
    this.#units = units;
    this.#people = people;
  }

  opened(round: number): void {
    this.#duties.set(round, new Uint16Array(this.#units));
  }

  /** A verdict in a round that never opened is no entry. */
  verdict(round: number, unit: number, verdict: Verdict): void {
    const row = this.#duties.get(round);
    if (row !== undefined) row[unit] = 1 + verdicts.indexOf(verdict);
  }

  /** One duty more that the mail to a person at a slot speaks of. */
  spokenOf(slot: number, person: number): void {
    let row = this.#mails.get(slot);
    if (row === undefined) this.#mails.set(slot, (row = new Uint16Array(this.#people)));
    row[person] = (row[person] ?? 0) + 1;
  }

  /** The entries that are here and not there, or there otherwise. */
  minus(other: Entries): number {
    return differing(this.#duties, other.#duties) + differing(this.#mails, other.#mails);
  }

  /** How many units and rounds ended with each verdict. */
  verdicts(): Partial<Record<Verdict, number>> {
    const counts: Partial<Record<Verdict, number>> = {};
    for (const row of this.#duties.values()) {
      for (const code of row) {
        const verdict = verdicts[code - 1];
        if (verdict !== undefined) counts[verdict] = (counts[verdict] ?? 0) + 1;
      }
    }
    return counts;
  }
}

function differing(rows: ReadonlyMap<number, Uint16Array>, others: ReadonlyMap<number, Uint16Array>): number {
  let count = 0;
  for (const [key, row] of rows) {
    const other = others.get(key);
    for (let at = 0; at < row.length; at += 1) {
      if (row[at] !== 0 && row[at] !== other?.[at]) count += 1;
    }
  }
  return count;
}
