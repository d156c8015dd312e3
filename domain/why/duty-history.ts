import type { Downtime } from '../escalation/case-context';
import { givenBackTo, type DateCounting } from '../round/give-back';
import type { DutyState, DutyStatus } from '../round/duty-state';
import { timeliness, type DecidedVerdict } from '../round/verdict';

/** What changes where a duty stands, each at its place in the log. */
export type DutyEvent = { position: number | null; at: Date } & (
  | { kind: 'fact'; fact: string; dueAt: Date | null; remaining: number | null }
  | { kind: 'closed'; verdict: DecidedVerdict | null }
  /** A calendar moved the round: not late until then. */
  | { kind: 'moved'; lateAfter: Date }
  /** The engine was down when it was to be late; whatever date it has, that one is given back. */
  | { kind: 'given-back'; down: Downtime; counting: DateCounting }
);

export interface DutyBeginning {
  ordinal: number;
  lateAfter: Date;
  /** Outcomes that make it done. */
  required: number;
  /** A number that counts down is done here; null: it is outcomes that are counted. */
  target: number | null;
  acceptanceNeeded: boolean;
}

export interface RebuiltDuty extends DutyState {
  received: number;
  extensionAsked: boolean;
  /** It was given more time. */
  extended: boolean;
}

/** Where a duty stands after these events, from its opening on: what `api/duties` and the closes write, once more. */
export function rebuildDuty(beginning: DutyBeginning, events: readonly DutyEvent[]): RebuiltDuty {
  const { ordinal, lateAfter } = beginning;
  const start: RebuiltDuty = {
    ordinal,
    status: 'open',
    verdict: null,
    receivedAt: null,
    lateAfter,
    received: 0,
    extensionAsked: false,
    extended: false,
  };
  return events.reduce((duty, event) => after(duty, event, beginning), start);
}

function after(duty: RebuiltDuty, event: DutyEvent, beginning: DutyBeginning): RebuiltDuty {
  if (event.kind === 'moved') {
    // What was returned has a date of its own, and what was extended one that may be later than the new one.
    const own = duty.status === 'returned' || (duty.extended && duty.lateAfter > event.lateAfter);
    return own ? duty : { ...duty, lateAfter: event.lateAfter };
  }
  if (event.kind === 'given-back') {
    return { ...duty, lateAfter: givenBackTo(duty.lateAfter, event.down, event.counting) ?? duty.lateAfter };
  }
  if (event.kind === 'closed') return closed(duty, event.verdict, beginning.acceptanceNeeded);
  return factAdded(duty, event, beginning);
}

function factAdded(
  duty: RebuiltDuty,
  { fact, at, dueAt, remaining }: Extract<DutyEvent, { kind: 'fact' }>,
  { required, target }: DutyBeginning,
): RebuiltDuty {
  if (fact === 'accepted') return { ...duty, status: 'verified' };
  if (fact === 'excused') return { ...duty, status: 'excused', verdict: 'excused' };
  if (fact === 'found-false') return { ...duty, status: 'closed', verdict: 'false' };
  if (fact === 'returned') {
    return {
      ...duty,
      status: 'returned',
      receivedAt: null,
      lateAfter: dueAt ?? duty.lateAfter,
      received: Math.max(0, duty.received - 1),
      extensionAsked: false,
    };
  }
  if (fact === 'extension-asked') return { ...duty, extensionAsked: true };
  if (fact === 'extension-declined') return { ...duty, extensionAsked: false };
  if (fact === 'extended')
    return { ...duty, extensionAsked: false, extended: true, lateAfter: dueAt ?? duty.lateAfter };
  if (fact !== 'outcome') return duty;
  const received = duty.received + 1;
  const done = target === null ? received >= required : remaining !== null && remaining <= target;
  if (!done) return { ...duty, received };
  const verdict = duty.verdict === 'missed' ? timeliness(at, duty.lateAfter) : duty.verdict;
  return { ...duty, status: 'reported', receivedAt: at, verdict, received };
}

function closed(duty: RebuiltDuty, decided: DecidedVerdict | null, acceptanceNeeded: boolean): RebuiltDuty {
  if (decided === null) return duty;
  const { verdict } = decided;
  const kept: readonly DutyStatus[] = acceptanceNeeded ? ['verified', 'reported'] : ['verified'];
  if (kept.includes(duty.status)) return { ...duty, verdict };
  return { ...duty, verdict, status: verdict === 'excused' ? 'excused' : 'closed' };
}

/** In the order of the log; what has no place in it yet comes last, by its time. */
export function inLogOrder<T extends { position: number | null; at: Date }>(events: readonly T[]): T[] {
  const place = (event: T): number => event.position ?? Infinity;
  return [...events].sort((a, b) => {
    const [left, right] = [place(a), place(b)];
    return left === right ? a.at.getTime() - b.at.getTime() : left - right;
  });
}
