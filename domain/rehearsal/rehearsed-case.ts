import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Mark, SubjectKind } from '../escalation/case-context';
import type { CaseIncident } from '../escalation/case-event';
import { consider, type ConsideredProposal } from '../escalation/consider';
import { levelOf } from '../escalation/consider-rungs';
import type { Span } from '../policy/dates';
import type { IncidentKind, Ladder, RungTerms } from '../policy/ladder';
import type { Rung } from '../policy/rungs';
import type { Policy } from '../policy/schema';
import type { Behaviour, Likelihood } from './behaviour';
import { chanceOf, type Chance } from './chance';
import type { Timed } from './timed';

/** What all cases stand in. */
export interface Surroundings {
  policy: Policy;
  calendar: WorkingCalendar;
  ladder: Ladder;
  behaviour: Behaviour;
  seed: string;
  timed: Timed;
  /** The end of office hours on the day so far after an instant's; milliseconds. */
  after: (at: number, span: Span) => number;
  /** `instead`: the rung that an undecided proposal was of before this version, where that was another. */
  proposed: (proposal: RehearsedProposal, instead: Rung | null) => void;
  /** The hearing on a proposal of a rung is over; `named`: the holder of the post stands beside the unit. */
  heard: (rung: Rung, at: number, named: boolean) => void;
}

/** A proposal of a course, or the next version of one that nobody has decided. */
export interface RehearsedProposal {
  at: number;
  unit: number;
  rung: Rung;
  version: number;
}

interface Undecided {
  rung: Rung;
  version: number;
  sources: Set<string>;
  /** Every ground names the same holder of the post. */
  named: boolean;
}

/**
 * All that the ladder makes of one unit in a year. The straight way of a proposal: decided and served when its hearing
 * ends, rectified or not by the last day for it, looked at again when that is due. Nobody replies, defers or appeals.
 */
export class RehearsedCase {
  readonly #unit: number;
  readonly #subject: SubjectKind;
  readonly #in: Surroundings;
  #incidents: CaseIncident[] = [];
  /** By source, those that may still grow overdue. */
  readonly #owed = new Map<string, CaseIncident>();
  readonly #marks: Mark[] = [];
  readonly #used = new Map<Rung, Set<string>>();
  #undecided: Undecided[] = [];
  /** What its proposals rest on, while one of them is under way: of these duties it speaks itself. */
  readonly #spokenOf = new Set<string>();
  #underWay = 0;
  #steps = 0;
  /** When it will be asked again though nothing happens; milliseconds. */
  #looksAt = -Infinity;
  #chance: Chance | null = null;

  constructor(unit: number, subject: SubjectKind, surroundings: Surroundings) {
    this.#unit = unit;
    this.#subject = subject;
    this.#in = surroundings;
  }

  join(incident: CaseIncident, at: number): void {
    this.#incidents.push(incident);
    if (incident.lateAfter !== null) this.#owed.set(incident.sourceId, incident);
    this.#ask(at);
  }

  /** Some duty is owed that may still grow overdue. */
  get owes(): boolean {
    return this.#owed.size > 0;
  }

  /** An outcome came: its duty grows no longer overdue. As the engine, which withdraws what had not ripened. */
  answered(sourceId: string): void {
    const incident = this.#owed.get(sourceId);
    if (incident === undefined) return;
    this.#incidents = this.#incidents.filter((one) => one !== incident);
    this.#owed.delete(sourceId);
  }

  /** A step is under way. */
  get isOpen(): boolean {
    return this.#underWay > 0;
  }

  /** Reminders of such a duty stand back while the case is open, for it speaks of it to the same people. */
  speaksOf(sourceId: string): boolean {
    return this.#spokenOf.has(sourceId);
  }

  #ask(at: number): void {
    const { ladder, calendar, policy, timed } = this.#in;
    const found = consider({
      ladder,
      calendar,
      zone: policy.office.timeZone,
      subject: this.#subject,
      incidents: this.#incidents,
      used: this.#used,
      marks: this.#marks,
      now: new Date(at),
    });
    if (found === null) return;
    if ('ripensAt' in found) {
      const ripensAt = Date.parse(found.ripensAt);
      if (this.#looksAt === ripensAt) return;
      this.#looksAt = ripensAt;
      timed.at(ripensAt, () => this.#ask(ripensAt));
    } else for (const proposal of found.propose) this.#propose(proposal, at);
  }

  /** As the engine: what joins an undecided proposal makes its next version, of a heavier rung too. */
  #propose({ rung, incidentIds, personId }: ConsideredProposal, at: number): void {
    const { proposed, timed, ladder } = this.#in;
    const sources = this.#incidents.flatMap(({ incidentId, sourceId }) =>
      incidentIds.includes(incidentId) ? [sourceId] : [],
    );
    const same = this.#undecided.find((one) => one.rung === rung);
    const goesOn =
      same ??
      this.#undecided.find(
        (one) => levelOf(one.rung) < levelOf(rung) && sources.some((source) => one.sources.has(source)),
      );
    if (goesOn !== undefined) {
      if (same !== undefined && sources.every((source) => same.sources.has(source))) return;
      const instead = goesOn.rung === rung ? null : goesOn.rung;
      Object.assign(goesOn, { rung, version: goesOn.version + 1, named: personId !== null });
      for (const source of sources) goesOn.sources.add(source);
      for (const source of sources) this.#spokenOf.add(source);
      proposed({ at, unit: this.#unit, rung, version: goesOn.version }, instead);
      return;
    }
    const made: Undecided = { rung, version: 1, sources: new Set(sources), named: personId !== null };
    this.#undecided.push(made);
    for (const source of sources) this.#spokenOf.add(source);
    this.#underWay += 1;
    proposed({ at, unit: this.#unit, rung, version: 1 }, null);
    const decidedAt = this.#in.after(at, { workdays: ladder.rungs[rung]?.hearing.workdays ?? 1 });
    timed.at(decidedAt, () => this.#decide(made, decidedAt));
  }

  #decide(one: Undecided, at: number): void {
    const { ladder, behaviour, timed } = this.#in;
    this.#undecided = this.#undecided.filter((other) => other !== one);
    this.#used.set(one.rung, new Set([...(this.#used.get(one.rung) ?? []), ...one.sources]));
    this.#in.heard(one.rung, at, one.named);
    const terms = ladder.rungs[one.rung];
    if (terms === undefined || !this.#happens(behaviour.decisions.confirmed)) {
      this.#end();
      return;
    }
    const until = this.#in.after(at, terms.mark);
    const iso = (ms: number): string => new Date(ms).toISOString();
    this.#marks.push({ rung: one.rung, from: iso(at), until: iso(until), personId: null });
    const rectifiedBy = this.#in.after(at, terms.rectification.within);
    timed.at(rectifiedBy, () => this.#rectify(terms, rectifiedBy));
  }

  #rectify({ lookBack }: RungTerms, at: number): void {
    const { behaviour, timed } = this.#in;
    if (!this.#happens(behaviour.decisions.rectified)) {
      this.#fail('unrectified', at);
      this.#end();
      return;
    }
    const lookedBackAt = this.#in.after(at, lookBack.after);
    timed.at(lookedBackAt, () => {
      if (!this.#happens(behaviour.decisions.lasting)) this.#fail('failed-look-back', lookedBackAt);
      this.#end();
    });
  }

  /** A step is over; with the last one the case is closed, and what it spoke of may be reminded of again. */
  #end(): void {
    this.#underWay -= 1;
    if (this.#underWay === 0) this.#spokenOf.clear();
  }

  #fail(kind: IncidentKind, at: number): void {
    this.#steps += 1;
    const id = `${this.#unit} ${kind} ${this.#steps}`;
    const happenedAt = new Date(at).toISOString();
    const facts = { unitReached: true, personId: null, lateAfter: null };
    this.join({ incidentId: id, sourceId: id, kind, happenedAt, ...facts }, at);
  }

  #happens({ part, whole }: Likelihood): boolean {
    this.#chance ??= chanceOf(this.#in.seed, `decisions on ${this.#unit}`);
    return this.#chance(whole) < part;
  }
}
