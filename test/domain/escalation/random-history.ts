import fc from 'fast-check';
import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import { arrived } from '../../../domain/escalation/arrived';
import { cameBack } from '../../../domain/escalation/came-back';
import type { Asker, CaseCommand } from '../../../domain/escalation/case-command';
import type { CaseContext, Downtime } from '../../../domain/escalation/case-context';
import type { CaseEvent, CaseEventBody } from '../../../domain/escalation/case-event';
import type { CaseState, Step } from '../../../domain/escalation/case-state';
import { decide } from '../../../domain/escalation/decide';
import { evolve } from '../../../domain/escalation/evolve';
import { join, withdraw } from '../../../domain/escalation/join';
import { nextDate } from '../../../domain/escalation/next-date';
import { passTime } from '../../../domain/escalation/pass-time';
import { incidentKinds } from '../../../domain/policy/ladder';
import { rungs } from '../../../domain/policy/rungs';
import { asker, office, secretary } from './case-bench';
import { ladderOfFour } from './ladder-of-four';

/** Everybody who may try their hand, with right and without. The head's own unit is concerned in the last of them. */
const askers: Asker[] = [
  office.head,
  office.deputy,
  office.leader,
  secretary,
  office.clerk,
  office.otherClerk,
  { ...office.head, unitIds: secretary.unitIds },
  // Who decides and who decides the appeal in one person.
  { ...office.leader, postKinds: ['office-head', 'group-leader'] },
  asker('auditor', 'auditor', []),
];

const incident = fc.record({
  do: fc.constant('incident' as const),
  kind: fc.constantFrom(...incidentKinds, 'missed' as const, 'missed' as const, 'false-report' as const),
  source: fc.nat({ max: 7 }),
  reached: fc.integer({ min: 0, max: 4 }).map((one) => one > 0),
  named: fc.boolean(),
});
const command = fc.record({
  do: fc.constant('command' as const),
  which: fc.nat({ max: 20 }),
  asker: fc.nat({ max: askers.length - 1 }),
  step: fc.integer({ min: 1, max: 3 }),
  yes: fc.boolean(),
  rung: fc.constantFrom(...rungs),
  number: fc.nat({ max: 9 }),
});
const move = fc.constantFrom(
  { do: 'next' as const },
  { do: 'deliver' as const },
  { do: 'come-back' as const },
);
const likely = fc.record({ do: fc.constant('likely' as const), twist: fc.nat({ max: 7 }) });
const down = fc.record({
  do: fc.constant('down' as const),
  hours: fc.integer({ min: 1, max: 24 * 12 }),
  recorded: fc.boolean(),
});
const gone = fc.record({ do: fc.constant('gone' as const), which: fc.nat({ max: 5 }) });

const happening = fc.oneof(
  { arbitrary: incident, weight: 3 },
  { arbitrary: command, weight: 5 },
  { arbitrary: move, weight: 3 },
  { arbitrary: likely, weight: 6 },
  { arbitrary: down, weight: 1 },
  { arbitrary: gone, weight: 1 },
);
export type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

/**
 * What the ladder proposes something on, what happens then, and how far the case has gone its usual way before that:
 * so that few histories are empty, and many reach the far end.
 */
export const histories = fc.tuple(
  fc.constantFrom('false-report' as const, 'grave-consequence' as const),
  fc.array(happening, { minLength: 4, maxLength: 12 }),
  fc.nat({ max: 17 }),
);

/** A case that lives through a history, with what was asked of it. */
export class LivedCase {
  state: CaseState;
  readonly events: CaseEvent[] = [];
  readonly downtimes: Downtime[] = [];
  now = new Date('2026-03-02T02:00:00.000Z');

  constructor(readonly watch: (before: CaseState, event: CaseEvent, after: CaseState) => void) {
    const opened: CaseEvent = {
      kind: 'opened',
      caseId: 'case-1',
      officeId: 'office-1',
      policyVersionId: 'policy-1',
      subject: { kind: 'unit', unitId: secretary.unitIds[0] ?? '' },
      at: this.now.toISOString(),
    };
    this.state = evolve(null, opened);
    this.events.push(opened);
  }

  get context(): CaseContext {
    return {
      ladder: ladderOfFour,
      calendar: statutoryCalendar,
      // Shanghai's hours as a fixed offset: a zone's table is asked millions of times here.
      zone: 'UTC+8',
      endOfDay: '18:00',
      subject: { unitKind: 'town', postKind: 'secretary' },
      marks: [],
      downtimes: this.downtimes,
      now: this.now,
    };
  }

  lives(one: Happening): void {
    const { state, context } = this;
    const steps = state.steps.length;
    switch (one.do) {
      case 'incident':
        return this.joins(one.kind, one.source, one.reached, one.named);
      case 'gone': {
        const id = state.incidents[one.which]?.incidentId;
        return id === undefined ? undefined : this.append(withdraw(state, id, 'answered', context));
      }
      case 'deliver':
        for (let step = 1; step <= steps; step += 1) {
          this.append(arrived(this.state, 'facts', step, this.now, context));
          this.append(arrived(this.state, 'decision', step, this.now, context));
        }
        return;
      case 'come-back':
        for (let step = 1; step <= steps; step += 1)
          for (const paper of ['facts', 'decision'] as const)
            this.append(cameBack(this.state, step, paper, context));
        return;
      case 'next':
        return void this.next();
      case 'likely':
        return this.likely(one.twist);
      case 'down': {
        const from = this.now;
        this.now = new Date(from.getTime() + one.hours * 3_600_000);
        if (one.recorded) this.downtimes.push({ from, until: this.now });
        return this.append(passTime(this.state, this.context));
      }
      case 'command':
        return this.asks(commandOf(one, this), askers[one.asker] ?? office.head);
    }
  }

  joins(kind: (typeof incidentKinds)[number], source: number, reached = true, named = false): void {
    const incidentId = `incident-${this.events.length}`;
    const incidentOf = {
      incidentId,
      kind,
      happenedAt: this.now.toISOString(),
      sourceId: `source-${source}`,
      unitReached: reached,
      personId: named ? secretary.by.personId : null,
      lateAfter: null,
    };
    this.append(join(this.state, incidentOf, this.context));
  }

  /** To the next date, on which something must come of it. Answers what did. */
  next(): CaseEventBody[] {
    const at = nextDate(this.state);
    if (at === null) return [];
    this.now = new Date(Math.max(Date.parse(at), this.now.getTime()));
    const events = passTime(this.state, this.context);
    this.append(events);
    return events;
  }

  asks(asked: CaseCommand, who: Asker): void {
    const answered = decide(asked, this.state, who, this.context);
    if (Array.isArray(answered)) this.append(answered);
  }

  /** What people would usually do next, so that histories go far; a twist makes it one of the rarer ways. */
  private likely(twist: number): void {
    const step = this.state.steps.find(({ stage }) => stage !== 'ended');
    if (step === undefined) return void this.next();
    const [which, by] = usually(step, twist) ?? [];
    if (step.stage === 'proposed') {
      return this.append(arrived(this.state, 'facts', step.step, this.now, this.context));
    }
    if (which === undefined || by === undefined) return void this.next();
    for (const { replyId } of step.replies) {
      this.asks({ do: 'open-reply', step: step.step, replyId }, office.head);
    }
    const on = {
      do: 'command',
      step: step.step,
      yes: twist !== 4,
      rung: 'criticism',
      number: 1,
      asker: by,
    } as const;
    this.asks(commandOf({ ...on, which, number: which === 16 ? twist : 2 }, this), askers[by] ?? office.head);
  }

  append(bodies: readonly CaseEventBody[]): void {
    for (const body of bodies) {
      const event: CaseEvent = { ...body, at: this.now.toISOString() };
      const before = this.state;
      this.state = evolve(before, event);
      this.events.push(event);
      this.watch(before, event, this.state);
    }
  }
}

/** Which command of `commandOf`, by which of the askers; null: nothing but time. */
function usually(step: Step, twist: number): [which: number, asker: number] | null {
  const pending = step.appeal?.state === 'filed' || step.appeal?.state === 'stayed';
  if (pending && twist > 1) return [twist === 2 ? 15 : 16, 2];
  if (step.appeal?.state === 'open' && twist === 3) return [14, 3];
  if (step.decision !== null && twist === 6) return [17, 1];
  switch (step.stage) {
    case 'hearing':
      return twist === 1 ? [2, 3] : twist === 2 ? [4, 3] : null;
    case 'deciding':
      if (step.tolerance?.state === 'asked') return [5, 0];
      return twist === 3 ? [19, 0] : twist === 4 ? [18, 0] : [6, 0];
    case 'serving':
      return [7, 4];
    case 'acting':
      return [step.rung === 'handling' ? 9 : 8, 4];
    case 'checking':
      return [10, 5];
    case 'rectifying':
      return [11, 3];
    case 'verifying':
      return [12, 0];
    case 'looking-back':
      return [13, 0];
    default:
      return null;
  }
}

function commandOf(one: Extract<Happening, { do: 'command' }>, { state, now }: LivedCase): CaseCommand {
  const { step, yes, rung, number } = one;
  const on = state.steps[step - 1];
  const textId = number === 9 ? '' : 'text';
  const day = now.toISOString();
  const proposed = on?.proposal.rung;
  const meeting =
    proposed === 'circular' || proposed === 'handling'
      ? {
          heldOn: day,
          members: 9,
          present: 7,
          inFavour: 3 + (number % 5),
          against: 4 - (number % 5),
          abstained: 0,
          recused: [],
          minutesTextId: 'text',
        }
      : null;
  const version = number === 8 ? 1 : (on?.proposal.version ?? 1);
  const later = new Date(now.getTime() + number * 86_400_000).toISOString();
  const put = { textId, inBulk: number === 7, version, rung: null, until: null, meeting };
  const replyId = `reply-${number % 3}`;
  const commands: CaseCommand[] = [
    { do: 'serve-facts', step, how: 'by-hand' },
    { do: 'acknowledge', step, paper: yes ? 'facts' : 'decision' },
    { do: 'reply', step, replyId, textId, answers: [] },
    { do: 'open-reply', step, replyId },
    { do: 'ask-tolerance', step, textId },
    { do: 'decide-tolerance', step, grant: yes, textId, meeting },
    { do: 'decide', step, outcome: 'confirm', ...put },
    { do: 'serve-decision', step, how: 'by-hand' },
    {
      do: 'do-act',
      step,
      act:
        on?.rung === 'circular'
          ? { what: 'circular', issuedOn: day, documentNumber: '1', recipients: 2 }
          : { what: 'interview', heldOn: day, textId },
    },
    { do: 'record-organ-decision', step, documentNumber: '1', decidedOn: day, textId },
    { do: 'check-organ-decision', step, agrees: yes },
    { do: 'report-rectification', step, textId },
    { do: 'verify-rectification', step, accept: yes, textId, until: null },
    { do: 'look-back', step, passed: yes, textId },
    { do: 'appeal', step, textId },
    { do: 'stay-appeal', step, textId },
    {
      do: 'decide-appeal',
      step,
      outcome: number < 3 ? 'upheld' : number < 6 ? 'lighter' : 'annulled',
      rung,
      textId,
      meeting: null,
    },
    { do: 'annul', step, textId },
    { do: 'decide', step, ...put, outcome: 'other-rung', rung },
    { do: 'decide', step, ...put, outcome: 'defer', until: later },
    { do: 'decide', step, ...put, outcome: 'decline' },
  ];
  return commands[one.which] ?? { do: 'annul', step, textId };
}
