import { fairDates } from '../round/fair-dates';
import type { IncidentKind } from '../policy/ladder';
import type { Rung } from '../policy/rungs';
import type { CaseIncident } from '../escalation/case-event';
import type { Course } from './course';
import { daysAfter } from './days-after';
import type { Ground, RehearsedEvent, SpokenOf } from './event';
import { Hearings } from './hearings';
import { RehearsedCase, type RehearsedProposal, type Surroundings } from './rehearsed-case';
import { Timed } from './timed';

/** What the engine may propose, rung by rung; a person decides each. */
export type Proposals = Record<Rung, number>;

/** How often something happened that a proposal may name. */
export type Grounds = Record<Ground, number>;

const kinds: Record<Ground, IncidentKind> = { overdue: 'overdue', missed: 'missed', false: 'false-report' };

/**
 * Asks the policy's ladder what is to be proposed on the grounds of each unit, in the order of time, by the same
 * `consider` as the engine. What follows a proposal is simple here: everything is delivered and no post changes hands,
 * so that every duty names who owes it, and every proposal goes its straight way as the behaviour has it (see
 * `RehearsedCase`). Without a ladder nothing is proposed.
 */
export class RehearsedLadder {
  readonly proposals: Proposals = { criticism: 0, interview: 0, circular: 0, handling: 0 };
  readonly hearings: Hearings;
  /** Hearings in which the holder of the post stood beside the unit. */
  named = 0;
  readonly #course: Course;
  readonly #timed = new Timed();
  readonly #in: Surroundings | null;
  readonly #cases = new Map<number, RehearsedCase>();
  readonly #lateAfter = new Map<number, string>();
  #lately = { at: NaN, iso: '' };

  constructor(course: Course, tell: (proposal: RehearsedProposal) => void = () => undefined) {
    this.#course = course;
    this.hearings = new Hearings(course.policy);
    this.#in = surroundings(course, this.#timed, {
      proposed: (proposal, instead) => {
        if (instead !== null) this.proposals[instead] -= 1;
        if (instead !== null || proposal.version === 1) this.proposals[proposal.rung] += 1;
        tell(proposal);
      },
      heard: (rung, at, named) => {
        this.hearings.held(rung, at);
        if (named) this.named += 1;
      },
    });
  }

  take(event: RehearsedEvent): void {
    if (this.#in === null) return;
    this.#timed.until(event.at);
    if (event.kind === 'opened') {
      const { policy, calendar } = this.#course;
      const { lateAfter } = fairDates(event.compiled, new Date(event.at), policy, calendar);
      this.#lateAfter.set(event.round, lateAfter);
    } else if (event.kind === 'received') {
      const there = this.#cases.get(event.unit);
      if (there?.owes === true) there.answered(sourceOf(event));
    } else if (event.kind === 'ground') {
      this.#caseOf(event).join(this.#incidentOf(event), event.at);
    }
  }

  /** Whether a case of the unit speaks of the duty itself at an instant, in milliseconds. */
  covers(duty: SpokenOf, at: number): boolean {
    this.#timed.until(at);
    const there = this.#cases.get(duty.unit);
    return there?.isOpen === true && there.speaksOf(sourceOf(duty));
  }

  #incidentOf(event: Extract<RehearsedEvent, { kind: 'ground' }>): CaseIncident {
    const { at, round, person, ground } = event;
    // Whole rounds are found at one instant.
    if (this.#lately.at !== at) this.#lately = { at, iso: new Date(at).toISOString() };
    const sourceId = sourceOf(event);
    return {
      incidentId: `${sourceId} ${ground}`,
      kind: kinds[ground],
      happenedAt: this.#lately.iso,
      sourceId,
      unitReached: true,
      personId: `${person}`,
      lateAfter: ground === 'overdue' ? (this.#lateAfter.get(round) ?? null) : null,
    };
  }

  /** The post whose holder could be named is that of the duty which the case began with. */
  #caseOf({ unit, round }: SpokenOf): RehearsedCase {
    const there = this.#cases.get(unit);
    if (there !== undefined) return there;
    const { policy, office, rounds } = this.#course;
    const unitKind = office.kinds[unit];
    if (this.#in === null || unitKind === undefined) throw new RangeError(`no ladder for a unit ${unit}`);
    const postKind = policy.cadences[rounds[round]?.cadence ?? '']?.owes.post ?? null;
    const made = new RehearsedCase(unit, { unitKind, postKind }, this.#in);
    this.#cases.set(unit, made);
    return made;
  }
}

/** What the cases of a course stand in; null without a ladder. */
function surroundings(
  { policy, calendar, behaviour, seed }: Course,
  timed: Timed,
  tell: Pick<Surroundings, 'proposed' | 'heard'>,
): Surroundings | null {
  const { ladder } = policy;
  if (ladder === undefined) return null;
  const after = daysAfter(policy, calendar);
  return { policy, calendar, ladder, behaviour, seed, timed, after, ...tell };
}

const sourceOf = ({ round, unit }: { round: number; unit: number }): string => `${round} ${unit}`;
