import type { BurdenClass, LimitOf } from '../policy/limits';
import type { Policy } from '../policy/schema';
import type { CivilDays } from './civil-days';
import { Counts } from './counts';
import type { RehearsedOffice } from './office';

type Cap = LimitOf<'cap'>;

/** What a year comes to against one of the policy's caps. */
export interface CapFigure extends Pick<Cap, 'of' | 'per' | 'each' | 'atMost'> {
  name: string;
  /** The most that fell to one unit, person or office in one period. */
  most: number;
  /** So many times a unit, person or office had more than the cap in a period. */
  over: number;
}

/** Counts what the policy caps, each in its own periods. */
export class CapCounts {
  readonly #days: CivilDays;
  readonly #caps: { name: string; cap: Cap; counts: Counts }[];

  constructor(policy: Policy, office: RehearsedOffice, days: CivilDays) {
    this.#days = days;
    const subjects = { unit: office.kinds.length, person: office.people, office: 1 };
    this.#caps = Object.entries(policy.limits ?? {}).flatMap(([name, limit]) =>
      limit.kind === 'cap' ? [{ name, cap: limit, counts: new Counts(subjects[limit.per]) }] : [],
    );
  }

  /** One item more of a class at an instant for everybody in the list; `office`: the office's own count is 0. */
  add(of: BurdenClass | 'mail', per: Cap['per'], at: number, subjects: Iterable<number>): void {
    for (const { cap, counts } of this.#caps) {
      if (cap.of !== of || cap.per !== per) continue;
      const period = this.#days.periodOf(cap.each, at);
      for (const subject of subjects) counts.add(period, subject);
    }
  }

  figures(): CapFigure[] {
    return this.#caps.map(({ name, cap: { of, per, each, atMost }, counts }) => ({
      name,
      of,
      per,
      each,
      atMost,
      most: counts.most,
      over: counts.over(atMost),
    }));
  }
}
