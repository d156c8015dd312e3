import type { PeriodKey } from '../cadence/period';

/** How much of something falls to each subject (a unit, a person, the office) in each period. */
export class Counts {
  readonly #subjects: number;
  readonly #rows = new Map<PeriodKey, Uint32Array>();

  constructor(subjects: number) {
    this.#subjects = subjects;
  }

  add(period: PeriodKey, subject: number): void {
    const row = this.row(period);
    row[subject] = (row[subject] ?? 0) + 1;
  }

  /** A period in which nothing falls to anybody is one too, once it is asked for. */
  row(period: PeriodKey): Uint32Array {
    let row = this.#rows.get(period);
    if (row === undefined) this.#rows.set(period, (row = new Uint32Array(this.#subjects)));
    return row;
  }

  rows(): Iterable<Uint32Array> {
    return this.#rows.values();
  }

  get most(): number {
    let most = 0;
    for (const row of this.rows()) for (const count of row) most = Math.max(most, count);
    return most;
  }

  /** Subjects and periods with more than a limit. */
  over(limit: number): number {
    let over = 0;
    for (const row of this.rows()) for (const count of row) if (count > limit) over += 1;
    return over;
  }
}
