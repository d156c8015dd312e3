/** Where a duty stands. `closed`: the round is over and nothing more is asked. */
export type DutyStatus = 'open' | 'reported' | 'verified' | 'returned' | 'excused' | 'closed';

export type Verdict = 'on-time' | 'late' | 'excused' | 'missed' | 'false' | 'not-applicable';

/** What a checkpoint knows of one duty: its own state, never a difference to an earlier look. */
export interface DutyState {
  ordinal: number;
  status: DutyStatus;
  verdict: Verdict | null;
  /** The server's receipt time of the outcome that stands. */
  receivedAt: Date | null;
  lateAfter: Date;
  /** More time was asked for in time, and nobody has decided: not an incident until somebody has. */
  extensionAsked?: boolean;
}

/** The unit still owes an outcome. */
export function isOutstanding(duty: Pick<DutyState, 'status'>): boolean {
  return duty.status === 'open' || duty.status === 'returned';
}

/** An outcome is still welcome: outstanding, or missed, for what comes late is worth more than what never comes. */
export function isOwed(duty: {
  status: DutyStatus;
  verdict: Verdict | null;
  receivedAt: Date | string | null;
}): boolean {
  return isOutstanding(duty) || (duty.verdict === 'missed' && duty.receivedAt === null);
}

export function isOverdue(duty: Pick<DutyState, 'status' | 'lateAfter'>, now: Date): boolean {
  return isOutstanding(duty) && duty.lateAfter.getTime() < now.getTime();
}
