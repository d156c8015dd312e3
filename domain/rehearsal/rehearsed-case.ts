import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Mark, SubjectKind } from '../escalation/case-context';
import type { CaseIncident } from '../escalation/case-event';
import { consider, type ConsideredProposal } from '../escalation/consider';
import { levelOf } from '../escalation/consider-rungs';
import type { Span } from '../policy/dates';
import { rungs, type IncidentKind, type Ladder, type Rung, type RungTerms } from '../policy/ladder';
import type { Policy } from '../policy/schema';
import type { Behaviour, Likelihood } from './behaviour';
import { chanceOf, type Chance } from './chance';
import type { Timed } from './timed';

/** What the case of a unit stands in. */
export interface Surroundings {
  policy: Policy;
  calendar: WorkingCalendar;
  ladder: Ladder;
  behaviour: Behaviour;
  seed: string;
  subject: SubjectKind;
  timed: Timed;
  /** The end of office hours on the day so far after an instant's; milliseconds. */
  after: (at: number, span: Span) => number;
  /** `instead`: the rung that an undecided proposal was of before this version, where that was another. */
  proposed: (rung: Rung, version: number, at: number, instead: Rung | null) => void;
}

interface Undecided {
  rung: Rung;
  version: number;
  sources: Set<string>;
}

/**
 * All that the ladder makes of one unit in a year. The straight way of a proposal: decided and served when its hearing
 * ends, rectified or not by the last day for it, looked at again when that is due. Nobody replies, defers or appeals.
 */
export class RehearsedCase {
  readonly #unit: number;
  readonly #in: Surroundings;
  readonly #incidents: CaseIncident[] = [];
  /** By source, those that may still grow overdue. */
  readonly #owed = new Map<string, CaseIncident>();
  readonly #marks: Mark[] = [];
  readonly #used = new Map<Rung, Set<string>>(rungs.map((rung) => [rung, new Set()]));
  #undecided: Undecided[] = [];
  #steps = 0;
  /** When it will be asked again though nothing happens; milliseconds. */
  #looksAt = -Infinity;
  #chance: Chance | null = null;

  constructor(unit: number, surroundings: Surroundings) {
    this.#unit = unit;
    this.#in = surroundings;
  }

  join(incident: CaseIncident, at: number): void {
    this.#incidents.push(incident);
    if (incident.lateAfter !== null) this.#owed.set(incident.sourceId, incident);
    this.#ask(at);
  }

  /** An outcome came: its duty is owed no more, so it grows no longer overdue. */
  answered(sourceId: string): void {
    const incident = this.#owed.get(sourceId);
    if (incident !== undefined) incident.lateAfter = null;
    this.#owed.delete(sourceId);
  }

  #ask(at: number): void {
    const { ladder, subject, calendar, policy, timed } = this.#in;
    const found = consider({
      ...{ ladder, subject, calendar, used: this.#used, incidents: this.#incidents, marks: this.#marks },
      zone: policy.office.timeZone,
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
  #propose({ rung, incidentIds }: ConsideredProposal, at: number): void {
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
      Object.assign(goesOn, { rung, version: goesOn.version + 1 });
      for (const source of sources) goesOn.sources.add(source);
      proposed(rung, goesOn.version, at, instead);
      return;
    }
    const made: Undecided = { rung, version: 1, sources: new Set(sources) };
    this.#undecided.push(made);
    proposed(rung, 1, at, null);
    const decidedAt = this.#in.after(at, { workdays: ladder.rungs[rung]?.hearing.workdays ?? 1 });
    timed.at(decidedAt, () => this.#decide(made, decidedAt));
  }

  #decide(one: Undecided, at: number): void {
    const { ladder, behaviour, timed } = this.#in;
    this.#undecided = this.#undecided.filter((other) => other !== one);
    for (const source of one.sources) this.#used.get(one.rung)?.add(source);
    const terms = ladder.rungs[one.rung];
    if (terms === undefined || !this.#happens(behaviour.decisions.confirmed)) return;
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
      return;
    }
    const lookedBackAt = this.#in.after(at, lookBack.after);
    timed.at(lookedBackAt, () => {
      if (!this.#happens(behaviour.decisions.lasting)) this.#fail('failed-look-back', lookedBackAt);
    });
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
