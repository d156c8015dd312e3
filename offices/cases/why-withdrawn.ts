import type { CaseEventBody, CaseIncident } from '../../domain/escalation/case-event';
import { isStillOwed } from './incidents-of';
import type { IncidentRow } from './incident-facts';

export type WithdrawnCause = Extract<CaseEventBody, { kind: 'incident-withdrawn' }>['reason'];

/** Verdicts under which nothing was failed: the later finding has taken the place of the first. */
const NOT_FAILED = ['on-time', 'excused', 'not-applicable'];

/**
 * Why an incident is no ground any more; null while it is one. An outcome that came late does not make it undone: the
 * date was missed all the same. It does only where the rung asks for a delay that had not come about (`unripe`).
 */
export function whyWithdrawn(row: IncidentRow, unripe: boolean): WithdrawnCause | null {
  if (row.withdrawnAt !== null) return (row.withdrawnCause as WithdrawnCause | null) ?? 'entered-in-error';
  // A report that was found to be false is one whatever else is said of its duty.
  if (row.dutyId === null || row.kind === 'false-report') return null;
  if (row.status === 'excused' || NOT_FAILED.includes(row.verdict ?? '')) return 'superseded';
  // At the close it was missed: the same delay, and no answer.
  const isAnswered = !isStillOwed(row) && row.verdict !== 'missed';
  return row.kind === 'overdue' && unripe && isAnswered ? 'answered' : null;
}

/** It waits for its delay: no proposal of the case rests on it yet. */
export function isUnripe(incident: CaseIncident, used: ReadonlySet<string>): boolean {
  return incident.lateAfter !== null && !used.has(incident.incidentId);
}
