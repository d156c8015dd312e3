import { fairDates } from '../round/fair-dates';
import type { IncidentKind, Rung } from '../policy/ladder';
import type { CaseIncident } from '../escalation/case-event';
import type { Course } from './course';
import { daysAfter } from './days-after';
import type { Ground, RehearsedEvent } from './event';
import { RehearsedCase, type Surroundings } from './rehearsed-case';
import { Timed } from './timed';

/** What the engine may propose, rung by rung; a person decides each. */
export type Proposals = Record<Rung, number>;

/** How often something happened that a proposal may name. */
export type Grounds = Record<Ground, number>;

const kinds: Record<Ground, IncidentKind> = { overdue: 'overdue', missed: 'missed', false: 'false-report' };

/** A proposal of a course, or the next version of one that nobody has decided. */
export interface RehearsedProposal {
  at: number;
  unit: number;
  rung: Rung;
  version: number;
}

/**
 * Asks the policy's ladder what is to be proposed on the grounds of each unit, in the order of time, by the same
 * `consider` as the engine. What follows a proposal is simple here: everything is delivered, and every proposal goes
 * its straight way as the behaviour has it (see `RehearsedCase`). Without a ladder nothing is proposed.
 */
export class RehearsedLadder {
  readonly proposals: Proposals = { criticism: 0, interview: 0, circular: 0, handling: 0 };
  readonly #course: Course;
  readonly #timed = new Timed();
  readonly #after: Surroundings['after'];
  readonly #cases = new Map<number, RehearsedCase>();
  readonly #lateAfter = new Map<number, string>();
  readonly #tell: (proposal: RehearsedProposal) => void;

  constructor(course: Course, tell: (proposal: RehearsedProposal) => void = () => undefined) {
    this.#course = course;
    this.#tell = tell;
    this.#after = daysAfter(course.policy, course.calendar);
  }

  take(event: RehearsedEvent): void {
    if (this.#course.policy.ladder === undefined) return;
    this.#timed.until(event.at);
    if (event.kind === 'opened') {
      const { policy, calendar } = this.#course;
      const { lateAfter } = fairDates(event.compiled, new Date(event.at), policy, calendar);
      this.#lateAfter.set(event.round, lateAfter);
    } else if (event.kind === 'received') {
      this.#cases.get(event.unit)?.answered(sourceOf(event));
    } else if (event.kind === 'ground') {
      this.#caseOf(event.unit).join(this.#incidentOf(event), event.at);
    }
  }

  #incidentOf(event: Extract<RehearsedEvent, { kind: 'ground' }>): CaseIncident {
    const { at, round, ground } = event;
    const sourceId = sourceOf(event);
    return {
      incidentId: `${sourceId} ${ground}`,
      kind: kinds[ground],
      happenedAt: new Date(at).toISOString(),
      sourceId,
      unitReached: true,
      personId: null,
      lateAfter: ground === 'overdue' ? (this.#lateAfter.get(round) ?? null) : null,
    };
  }

  #caseOf(unit: number): RehearsedCase {
    const there = this.#cases.get(unit);
    if (there !== undefined) return there;
    const made = new RehearsedCase(unit, this.#surroundings(unit));
    this.#cases.set(unit, made);
    return made;
  }

  #surroundings(unit: number): Surroundings {
    const { policy, calendar, office, behaviour, seed } = this.#course;
    const { ladder } = policy;
    const unitKind = office.kinds[unit];
    if (ladder === undefined || unitKind === undefined) throw new RangeError(`no ladder for a unit ${unit}`);
    return {
      ...{ policy, calendar, ladder, behaviour, seed },
      subject: { unitKind, postKind: null },
      timed: this.#timed,
      after: this.#after,
      proposed: (rung, version, at, instead) => {
        if (instead !== null) this.proposals[instead] -= 1;
        if (instead !== null || version === 1) this.proposals[rung] += 1;
        this.#tell({ at, unit, rung, version });
      },
    };
  }
}

const sourceOf = ({ round, unit }: { round: number; unit: number }): string => `${round} ${unit}`;
