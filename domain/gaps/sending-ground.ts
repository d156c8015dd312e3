import type { WorkingCalendar } from '../calendar/working-calendar';
import { instantOfSlot, nextPermittedSlot } from '../notices/slots';
import type { Policy } from '../policy/schema';
import { downBetween, type KnownDowntime } from './downtime-ground';
import type { Ground, Proof } from './gap';

/** A stretch in which a cadence asked nothing, with its row. */
export interface KnownPause {
  from: Date;
  until: Date | null;
  proof: Proof;
}

/** A request for a notice: since when it may leave, and the slot that it left with. */
export interface Request {
  requestedAt: Date;
  notBefore: Date;
  /** Null: with none yet. */
  slot: string | null;
}

export interface SendingRules {
  policy: Policy;
  calendar: WorkingCalendar;
  pauses: readonly KnownPause[];
  downtimes: readonly KnownDowntime[];
  /** Waves whose hours closed on what they had not sent: when, with the log's entry. */
  heldOver: readonly { at: Date; proof: Proof }[];
  graceMs: number;
}

/** With which wave a request was to leave, and what made it later than that. */
export interface Sending {
  expected: Date;
  /** The moment of its slot; null where it waits. */
  left: Date | null;
  late: boolean;
  ground: Ground | null;
}

/** A request against the wave that was the next one when it was asked for, or when its time had come. */
export function sendingOf(
  { requestedAt, notBefore, slot }: Request,
  rules: SendingRules,
  now: Date,
): Sending {
  const ready = notBefore > requestedAt ? notBefore : requestedAt;
  const { policy, calendar, graceMs } = rules;
  const expected = nextPermittedSlot(policy, calendar, ready);
  const left = slot === null ? null : instantOfSlot(slot);
  const until = left ?? now;
  const late = until.getTime() - expected.getTime() > graceMs;
  return { expected, left, late, ground: late ? laterBy(ready, until, rules) : null };
}

function laterBy(ready: Date, until: Date, { pauses, downtimes, heldOver }: SendingRules): Ground | null {
  const pause = pauses.find((one) => one.from <= until && (one.until === null || one.until >= ready));
  if (pause !== undefined) return { reason: 'paused', proof: pause.proof };
  const down = downBetween(downtimes, ready, until);
  if (down !== null) return down;
  const closed = heldOver.find(({ at }) => at >= ready && at <= until);
  return closed === undefined ? null : { reason: 'held-over', proof: closed.proof };
}
