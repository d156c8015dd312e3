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
}

/** The unit still owes an outcome. */
export function isOutstanding(duty: Pick<DutyState, 'status'>): boolean {
  return duty.status === 'open' || duty.status === 'returned';
}

export function isOverdue(duty: Pick<DutyState, 'status' | 'lateAfter'>, now: Date): boolean {
  return isOutstanding(duty) && duty.lateAfter.getTime() < now.getTime();
}
