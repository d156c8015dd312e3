import type { DutyState, Verdict } from './duty-state';

/** A stretch in which nothing was asked; `until` null while it lasts. */
export interface PauseSpan {
  from: Date;
  until: Date | null;
}

export interface DecidedVerdict {
  ordinal: number;
  verdict: Verdict;
  /** Why, as one word that the log keeps. */
  reason: 'received' | 'not-received' | 'not-received-again' | 'paused';
}

/** On time is decided by the server's receipt time alone, never by when somebody looked. */
export function timeliness(receivedAt: Date, lateAfter: Date): 'on-time' | 'late' {
  return receivedAt.getTime() <= lateAfter.getTime() ? 'on-time' : 'late';
}

function fellDueIn(pauses: PauseSpan[], lateAfter: Date): boolean {
  const at = lateAfter.getTime();
  return pauses.some(({ from, until }) => from.getTime() <= at && (until === null || at <= until.getTime()));
}

/**
 * The verdict that the close gives to one duty; null where none is due: it has one that still holds,
 * or it was returned, or extended, to a date that is still to come.
 */
export function verdictAtClose(duty: DutyState, now: Date, pauses: PauseSpan[]): DecidedVerdict | null {
  const { ordinal, status, lateAfter, receivedAt } = duty;
  if (status === 'returned') {
    if (lateAfter.getTime() > now.getTime()) return null;
    if (fellDueIn(pauses, lateAfter)) return { ordinal, verdict: 'excused', reason: 'paused' };
    return duty.verdict === 'missed' ? null : { ordinal, verdict: 'missed', reason: 'not-received-again' };
  }
  if (duty.verdict !== null) return null;
  // It was given more time than the round.
  if (status === 'open' && lateAfter.getTime() > now.getTime()) return null;
  if (receivedAt !== null) {
    return { ordinal, verdict: timeliness(receivedAt, lateAfter), reason: 'received' };
  }
  if (fellDueIn(pauses, lateAfter)) return { ordinal, verdict: 'excused', reason: 'paused' };
  return { ordinal, verdict: 'missed', reason: 'not-received' };
}
