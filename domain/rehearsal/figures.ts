import type { Verdict } from '../round/duty-state';
import { Burden, type BurdenFigures } from './burden';
import type { Course } from './course';
import { Entries } from './entries';
import type { RehearsedEvent } from './event';
import { expectEntries } from './expected';
import { observe } from './observed';
import { percentilesOf, type Percentiles } from './percentiles';
import { RehearsedLadder, type Grounds, type Proposals } from './proposals';

/** What a rehearsed year comes to. */
export interface YearFigures {
  rounds: number;
  unitRounds: number;
  mails: number;
  mailsPerPerson: Percentiles;
  proposals: Proposals;
  /** Entries that plan, roster and behaviour ask for and the rehearsal has not shown. */
  expectedMinusObserved: number;
  /** Entries that the rehearsal has shown and nothing asks for. */
  observedMinusExpected: number;
  /** Of all units and rounds, by their last verdict. */
  verdicts: Partial<Record<Verdict, number>>;
  grounds: Grounds;
  /** Rounds whose dates may still move, for a year's calendar is not published. */
  provisionalRounds: number;
  burden: BurdenFigures;
}

/** Counts what happens in a course. */
export class Tally {
  readonly #course: Course;
  readonly #observed: Entries;
  readonly #burden: Burden;
  readonly #mailsTo: Uint32Array;
  readonly #ladder: RehearsedLadder;
  readonly #grounds: Grounds = { overdue: 0, missed: 0, false: 0 };
  #rounds = 0;
  #unitRounds = 0;
  #mails = 0;

  constructor(course: Course) {
    this.#course = course;
    this.#observed = this.#noEntries();
    this.#burden = new Burden(course.policy, course.office);
    this.#mailsTo = new Uint32Array(course.office.people);
    this.#ladder = new RehearsedLadder(course);
  }

  take(event: RehearsedEvent): void {
    observe(this.#observed, event);
    this.#burden.take(event);
    this.#ladder.take(event);
    if (event.kind === 'opened') {
      this.#rounds += 1;
      this.#unitRounds += event.owing.units.length;
    } else if (event.kind === 'mail') {
      this.#mails += 1;
      this.#mailsTo[event.person] = (this.#mailsTo[event.person] ?? 0) + 1;
    } else if (event.kind === 'ground') {
      this.#grounds[event.ground] += 1;
    }
  }

  /** `moreThan`: duties of a unit due on one day that are no collision yet. */
  figures(moreThan: number): YearFigures {
    const expected = this.#noEntries();
    expectEntries(this.#course, expected);
    return {
      rounds: this.#rounds,
      unitRounds: this.#unitRounds,
      mails: this.#mails,
      mailsPerPerson: percentilesOf([this.#mailsTo]),
      proposals: { ...this.#ladder.proposals },
      expectedMinusObserved: expected.minus(this.#observed),
      observedMinusExpected: this.#observed.minus(expected),
      verdicts: this.#observed.verdicts(),
      grounds: { ...this.#grounds },
      provisionalRounds: this.#course.rounds.filter(({ provisional }) => provisional).length,
      burden: this.#burden.figures(moreThan),
    };
  }

  #noEntries(): Entries {
    const { kinds, people } = this.#course.office;
    return new Entries({ units: kinds.length, people });
  }
}
