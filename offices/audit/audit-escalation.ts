import type { OfficeDeps } from '../deps';
import type { Finding } from './finding';
import { findingsOf } from './findings';
import { withHeld } from './held-cases';
import { readSeen } from './read-seen';
import { runningWorkflows, stillRunning } from './running-workflows';
import type { Seen } from './seen';

/** What the auditor found at one look. */
export interface EscalationAudit {
  at: Date;
  ok: boolean;
  /** Open ones that were looked at. */
  cases: number;
  rounds: number;
  findings: Finding[];
}

/**
 * Compares what the database says of cases, rounds and cadences with what Temporal runs, and each with itself. Changes
 * nothing and starts nothing: whoever reads the findings decides what is to be done.
 */
export async function auditEscalation(
  { db, temporal }: Pick<OfficeDeps, 'db' | 'temporal'>,
  now: Date,
): Promise<EscalationAudit> {
  const listed = await runningWorkflows(temporal);
  const seen = await readSeen(db, now);
  const known = new Set(listed.map(({ workflowId }) => workflowId));
  const expected = expectedIn(seen);
  const isExpected = new Set([...expected, ...seen.endedLately]);
  // Only what does not agree with the list is asked for by itself: few, where all is well none.
  const confirmed = await stillRunning(temporal, [
    ...expected.filter((id) => !known.has(id)),
    ...[...known].filter((id) => !isExpected.has(id)),
  ]);
  const runs = [...listed.filter(({ workflowId }) => isExpected.has(workflowId)), ...confirmed];
  const running = await withHeld(temporal, seen.cases, runs, now);
  const findings = findingsOf(seen, running, now);
  return {
    at: now,
    ok: findings.length === 0,
    cases: seen.cases.length,
    rounds: seen.rounds.length,
    findings,
  };
}

function expectedIn({ cases, rounds, cadences }: Seen): string[] {
  const waiting = rounds.flatMap(({ shards }) =>
    shards.filter(({ nextCheckpointAt }) => nextCheckpointAt !== null),
  );
  return [...cases, ...waiting].map(({ workflowId }) => workflowId).concat(cadences);
}
