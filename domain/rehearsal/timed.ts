/** What is to happen later, in the order of time; of one instant in the order in which it was asked for. */
export class Timed {
  readonly #deeds = new Map<number, (() => void)[]>();
  /** Latest first, so that the next one is taken from the end. */
  readonly #instants: number[] = [];

  /** `at` in milliseconds. What is asked for at an instant that has gone happens next. */
  at(at: number, deed: () => void): void {
    const there = this.#deeds.get(at);
    if (there !== undefined) {
      there.push(deed);
      return;
    }
    this.#deeds.set(at, [deed]);
    let place = this.#instants.length;
    while (place > 0 && (this.#instants[place - 1] ?? 0) < at) place -= 1;
    this.#instants.splice(place, 0, at);
  }

  /** Lets all happen that is due by an instant, and what that leads to by then. */
  until(instant: number): void {
    for (
      let next = this.#instants.at(-1);
      next !== undefined && next <= instant;
      next = this.#instants.at(-1)
    ) {
      this.#instants.pop();
      const deeds = this.#deeds.get(next) ?? [];
      this.#deeds.delete(next);
      for (const deed of deeds) deed();
    }
  }
}
