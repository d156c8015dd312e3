import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import { arrived } from '../../../domain/escalation/arrived';
import type { Asker, CaseCommand, CommandName, RefusalRule } from '../../../domain/escalation/case-command';
import type { CaseContext, Downtime, Mark } from '../../../domain/escalation/case-context';
import type {
  CaseEvent,
  CaseEventBody,
  CaseIncident,
  Meeting,
  Subject,
} from '../../../domain/escalation/case-event';
import type { CaseState, Step } from '../../../domain/escalation/case-state';
import { decide } from '../../../domain/escalation/decide';
import { stateOf } from '../../../domain/escalation/evolve';
import { join, withdraw, type WithdrawnBecause } from '../../../domain/escalation/join';
import { nextDate } from '../../../domain/escalation/next-date';
import { passTime } from '../../../domain/escalation/pass-time';
import type { IncidentKind, Ladder } from '../../../domain/policy/ladder';
import type { UnitKind } from '../../../domain/policy/schema';
import { ladderOfFour } from './ladder-of-four';

const UNIT = 'unit-hetang';

export const office = {
  head: asker('head', 'decider', ['office-head']),
  deputy: asker('deputy', 'decider', ['office-deputy']),
  clerk: asker('clerk', 'office', []),
  otherClerk: asker('other-clerk', 'office', []),
  leader: asker('leader', 'decider', ['group-leader']),
  auditor: asker('auditor', 'auditor', []),
};
export const secretary = asker('secretary', 'secretary', ['secretary'], [UNIT]);
export const stranger = asker('stranger', 'secretary', ['secretary'], ['unit-other']);

export function asker(name: string, role: Asker['role'], postKinds: string[], unitIds: string[] = []): Asker {
  return { by: { postId: `post-${name}`, personId: `person-${name}` }, role, postKinds, unitIds };
}

interface Options {
  /** ISO 8601: when the case opens. */
  from?: string;
  ladder?: Ladder;
  unitKind?: UnitKind;
  marks?: Mark[];
  subject?: Subject;
}

type Ask<D extends CommandName = CommandName> = D extends CommandName
  ? Omit<Extract<CaseCommand, { do: D }>, 'do' | 'step'> & { step?: number }
  : never;

/** One case, its clock and those who act in it: every date and rule is the domain's own. */
export class CaseBench {
  readonly events: CaseEvent[] = [];
  readonly downtimes: Downtime[] = [];
  now: Date;
  private readonly options: Options;

  constructor(options: Options = {}) {
    this.options = options;
    this.now = new Date(options.from ?? '2026-03-02T02:00:00.000Z');
    const subject: Subject = options.subject ?? { kind: 'unit', unitId: UNIT };
    this.append([
      { kind: 'opened', caseId: 'case-1', officeId: 'office-1', policyVersionId: 'policy-1', subject },
    ]);
  }

  get state(): CaseState {
    return stateOf(this.events);
  }

  /** The step's state; the first one's where none is said. */
  step(step = 1): Step {
    const found = this.state.steps[step - 1];
    if (found === undefined) throw new Error(`there is no step ${step}`);
    return found;
  }

  get kinds(): string[] {
    return this.events.map(({ kind }) => kind);
  }

  get context(): CaseContext {
    const { ladder = ladderOfFour, unitKind = 'town', marks = [] } = this.options;
    return {
      ladder,
      calendar: statutoryCalendar,
      zone: 'Asia/Shanghai',
      endOfDay: '18:00',
      subject: { unitKind, postKind: 'secretary' },
      marks,
      downtimes: this.downtimes,
      now: this.now,
    };
  }

  /** An incident of its own source, unless it says otherwise, joins the case. */
  incident(kind: IncidentKind, given: Partial<CaseIncident> = {}): CaseEventBody[] {
    return this.append(join(this.state, this.made(kind, given), this.context));
  }

  /** An incident that has come to nothing by itself so far: it only joins, as the engine lets earlier ones join. */
  earlier(kind: IncidentKind, given: Partial<CaseIncident> = {}): void {
    const incident = this.made(kind, given);
    this.append([{ kind: 'incident-joined', incident }]);
  }

  withdraw(incidentId: string, reason: WithdrawnBecause = 'answered'): CaseEventBody[] {
    return this.append(withdraw(this.state, incidentId, reason, this.context));
  }

  /** Somebody does something; throws where it is refused. */
  does<D extends CommandName>(who: Asker, what: D, ask: Ask<D>): CaseEventBody[] {
    const answered = decide({ do: what, step: 1, ...ask } as CaseCommand, this.state, who, this.context);
    if (!Array.isArray(answered)) throw new Error(`refused: ${answered.refused}: ${answered.message.en}`);
    return this.append(answered);
  }

  /** The rule that refuses what somebody asks for; null where nothing does. Nothing happens in the case. */
  refusal<D extends CommandName>(who: Asker, what: D, ask: Ask<D>): RefusalRule | null {
    const answered = decide({ do: what, step: 1, ...ask } as CaseCommand, this.state, who, this.context);
    if (Array.isArray(answered)) return null;
    if (answered.message.zh === '' || answered.message.en === '') throw new Error('a refusal without words');
    return answered.refused;
  }

  arrives(paper: 'facts' | 'decision', step = 1): CaseEventBody[] {
    return this.append(arrived(this.state, paper, step, this.now, this.context));
  }

  /** Lets time pass to the date that the case waits for, and no further. */
  next(): CaseEventBody[] {
    const at = nextDate(this.state);
    if (at === null) throw new Error('the case is closed: it waits for nothing');
    this.now = new Date(Math.max(Date.parse(at), this.now.getTime()));
    return this.append(passTime(this.state, this.context));
  }

  /** Lets time pass from date to date until this has happened. */
  until(kind: CaseEventBody['kind']): CaseEventBody[] {
    for (let looks = 0; looks < 200; looks += 1) {
      const happened = this.next();
      if (happened.some((event) => event.kind === kind)) return happened;
    }
    throw new Error(`"${kind}" has not come: ${this.kinds.join(' ')}`);
  }

  /** The clock alone moves, as while the engine is down. */
  clock(at: string): this {
    this.now = new Date(at);
    return this;
  }

  pass(): CaseEventBody[] {
    return this.append(passTime(this.state, this.context));
  }

  private made(kind: IncidentKind, given: Partial<CaseIncident>): CaseIncident {
    const incidentId = given.incidentId ?? `incident-${this.events.length}`;
    return {
      incidentId,
      kind,
      happenedAt: this.now.toISOString(),
      sourceId: `source-${incidentId}`,
      unitReached: true,
      personId: null,
      lateAfter: null,
      ...given,
    };
  }

  append(bodies: CaseEventBody[]): CaseEventBody[] {
    this.events.push(...bodies.map((body) => ({ ...body, at: this.now.toISOString() })));
    return bodies;
  }
}

/** A criticism is proposed. */
export function proposedCriticism(options: Options = {}): CaseBench {
  const bench = new CaseBench(options);
  bench.earlier('missed', { incidentId: 'a', personId: secretary.by.personId });
  bench.incident('missed', { incidentId: 'b', personId: secretary.by.personId });
  return bench;
}

/** A proposal was heard, in silence, and waits to be decided. */
export function heard(bench: CaseBench, step = 1): CaseBench {
  bench.arrives('facts', step);
  bench.until('hearing-ended');
  return bench;
}

export const yes = {
  version: 1,
  outcome: 'confirm',
  rung: null,
  until: null,
  textId: 'text-reason',
  meeting: null,
  inBulk: false,
} as const;

/** A meeting of the nine, today. */
export function meetingOn(bench: CaseBench, given: Partial<Meeting> = {}): Meeting {
  return {
    heldOn: bench.now.toISOString(),
    members: 9,
    present: 7,
    inFavour: 5,
    against: 1,
    abstained: 1,
    recused: [],
    minutesTextId: 'text-minutes',
    ...given,
  };
}

/** Confirmed and served: what was decided is carried out. */
export function servedCriticism(options: Options = {}): CaseBench {
  const bench = heard(proposedCriticism(options));
  bench.does(office.head, 'decide', yes);
  bench.arrives('decision');
  return bench;
}
