import type { Bilingual } from '../policy/words';
import type { Verdict } from '../round/duty-state';
import { Burden, type BurdenFigures } from './burden';
import type { Course } from './course';
import { Entries } from './entries';
import type { RehearsedEvent } from './event';
import { expectEntries } from './expected';
import { hearingWarnings, type HearingFigures } from './hearings';
import { observe } from './observed';
import { percentilesOf, type Percentiles } from './percentiles';
import { RehearsedLadder, type Grounds, type Proposals } from './proposals';
import { runCourse, type Progress } from './run';

/** What a rehearsed year comes to. */
export interface YearFigures {
  rounds: number;
  unitRounds: number;
  mails: number;
  mailsPerPerson: Percentiles;
  /** Reminders that were not sent, for a case spoke of the duty to the same people. */
  stoodBack: number;
  proposals: Proposals;
  /** By who decides: what of it people have to hear. */
  hearings: HearingFigures[];
  /** Hearings in which the holder of the post stood beside the unit, named by every ground. */
  hearingsOfNamed: number;
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
  /** What is beyond what people can do. */
  warnings: Bilingual[];
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
  #stoodBack = 0;

  constructor(course: Course) {
    this.#course = course;
    this.#observed = this.#noEntries();
    this.#burden = new Burden(course.policy, course.office);
    this.#mailsTo = new Uint32Array(course.office.people);
    this.#ladder = new RehearsedLadder(course);
  }

  /** Lets the course happen and counts it. */
  watch(progress?: Progress): void {
    const standsBack = this.#ladder.covers.bind(this.#ladder);
    runCourse(this.#course, (event) => this.take(event), progress, standsBack);
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
    } else if (event.kind === 'stood-back') {
      this.#stoodBack += 1;
    } else if (event.kind === 'ground') {
      this.#grounds[event.ground] += 1;
    }
  }

  /** `moreThan`: duties of a unit due on one day that are no collision yet. */
  figures(moreThan: number): YearFigures {
    const expected = this.#noEntries();
    expectEntries(this.#course, expected);
    const { rounds, policy } = this.#course;
    const hearings = this.#ladder.hearings.figures(
      Math.min(...rounds.map(({ opensAt }) => Date.parse(opensAt))),
      Math.max(...rounds.map(({ closesAt }) => Date.parse(closesAt))),
    );
    return {
      rounds: this.#rounds,
      unitRounds: this.#unitRounds,
      mails: this.#mails,
      mailsPerPerson: percentilesOf([this.#mailsTo]),
      stoodBack: this.#stoodBack,
      proposals: { ...this.#ladder.proposals },
      hearings,
      hearingsOfNamed: this.#ladder.named,
      expectedMinusObserved: expected.minus(this.#observed),
      observedMinusExpected: this.#observed.minus(expected),
      verdicts: this.#observed.verdicts(),
      grounds: { ...this.#grounds },
      provisionalRounds: rounds.filter(({ provisional }) => provisional).length,
      burden: this.#burden.figures(moreThan),
      warnings: policy.ladder === undefined ? [] : hearingWarnings(hearings, policy.ladder),
    };
  }

  #noEntries(): Entries {
    const { kinds, people } = this.#course.office;
    return new Entries({ units: kinds.length, people });
  }
}
