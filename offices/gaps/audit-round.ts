import { isExtra } from '../../domain/cadence/period';
import { occasionsOf } from '../../domain/cadence/occasions';
import {
  compareDates,
  compareOpening,
  compareUnexpected,
  hasOpened,
  type RoundRow,
  type Settled,
} from '../../domain/gaps/compare-round';
import { dateStages } from '../../domain/gaps/date-stages';
import { standingStages } from '../../domain/gaps/standing-stages';
import type { ExpectedInTime } from '../../domain/gaps/expected-rounds';
import type { Compared, Ground } from '../../domain/gaps/gap';
import { knownAt, type PolicyInTime, type PolicyStretch } from '../../domain/gaps/known-in-time';
import { compileAgain } from '../../domain/why/compile-again';
import type { Tx } from '../../prisma/client';
import { dutyDateGaps } from './duty-date-gaps';
import { dutyGaps } from './duty-gaps';
import { lookGaps } from './look-gaps';
import { noticeGaps } from './notice-gaps';
import type { OfficeInTime } from './read-in-time';
import type { RoundAudit } from './round-audit';
import { openingOf, requestOf } from './round-rows';
import { sendingGaps } from './sending-gaps';
import { verdictGaps } from './verdict-gaps';

export interface AuditOf {
  officeId: string;
  inTime: OfficeInTime;
  stretches: readonly PolicyStretch[];
  now: Date;
}

/** As much as a wave, or as the engine needs to see that something was lost and start it again. */
const RESTARTED_WITHIN_MS = 120_000;

/** All that differs in one round: expected, there, or both. */
export async function auditRound(
  tx: Tx,
  of: AuditOf,
  expected: ExpectedInTime | null,
  row: RoundRow | null,
): Promise<Compared[]> {
  if (expected === null || expected.skipped)
    return row === null || !hasOpened(row) ? [] : auditUnexpected(tx, of, expected, row);
  const settled = settledOf(expected.version, of.now);
  const opening = compareOpening(expected, row, of.inTime.downtimes, settled, skippedBy(of, expected, row));
  return hasOpened(row) ? [opening, ...(await auditOpened(tx, of, expected, row, settled))] : [opening];
}

async function auditUnexpected(
  tx: Tx,
  of: AuditOf,
  skipped: ExpectedInTime | null,
  row: RoundRow & { openedAt: Date },
): Promise<Compared[]> {
  const request = isExtra(row.period) ? await requestOf(tx, row.id) : null;
  const version = of.inTime.versions.find(({ id }) => id === row.policyVersionId);
  if (request === null || version === undefined || skipped !== null)
    return [compareUnexpected(row, request?.ground ?? null)];
  const { at: opensAt, dueAt } = request;
  const wanted = { cadence: row.cadence, period: row.period, opensAt, dueAt };
  const { calendar } = knownAt(of.inTime.known, opensAt);
  const { compiled } = compileAgain(version.policy, wanted, calendar, []);
  if (compiled === null) return [compareUnexpected(row, null)];
  const { cadence, period } = row;
  const expected = { cadence, period, version, compiled, skipped: false, opens: opensAt, heldBy: null };
  const rest = await auditOpened(tx, of, expected, row, settledOf(version, of.now));
  return [compareUnexpected(row, request.ground), ...rest];
}

async function auditOpened(
  tx: Tx,
  { officeId, inTime, stretches, now }: AuditOf,
  expected: ExpectedInTime,
  row: RoundRow & { openedAt: Date },
  settled: Settled,
): Promise<Compared[]> {
  const { known, downtimes } = inTime;
  const inForce = stretches.findLast(({ from }) => from <= row.openedAt)?.version ?? expected.version;
  const followed = row.policyVersionId === inForce.id ? following(inForce, expected, inTime) : expected;
  const all = dateStages({
    ...{ policy: followed.version.policy, compiled: followed.compiled, opens: expected.opens },
    ...{ openedAt: row.openedAt, until: row.closedAt ?? now, opened: await openingOf(tx, row.id) },
    ...{ known, downtimes },
  });
  const stages = standingStages(all, row, settled.by);
  const place = { cadence: row.cadence, period: row.period, roundId: row.id };
  const audit: RoundAudit = {
    ...{ officeId, row, expected: followed, stages, known, downtimes, settled, now, place },
  };
  const policy = { expected: expected.version.id, inForceAtOpening: inForce.id };
  const dates = compareDates(row, stages, policy);
  const { compared, notClosed } = await lookGaps(tx, audit);
  return [
    { kind: 'round', expected: 0, observed: 0, gaps: dates },
    await dutyGaps(tx, audit),
    await dutyDateGaps(tx, audit),
    ...compared,
    await verdictGaps(tx, audit, notClosed),
    await noticeGaps(tx, audit),
    await sendingGaps(tx, audit),
  ];
}

/** The same round by the version that it follows, where that is another one and has it. */
function following(version: PolicyInTime, expected: ExpectedInTime, { known }: OfficeInTime): ExpectedInTime {
  if (version.id === expected.version.id) return expected;
  const then = knownAt(known, expected.opens);
  const { cadence, period } = expected;
  const occasions = [...occasionsOf(version.policy), ...then.occasions];
  const wanted = { cadence, period, opensAt: null, dueAt: null };
  const { compiled } = compileAgain(version.policy, wanted, then.calendar, occasions);
  return compiled?.dueAt == null ? expected : { ...expected, version, compiled };
}

/** A round that is recorded as skipped: what was known then gave it no day, and what was known later did. */
function skippedBy({ inTime }: AuditOf, expected: ExpectedInTime, row: RoundRow | null): Ground | null {
  if (row?.state !== 'skipped') return null;
  const { cadence, period, version } = expected;
  const then = knownAt(inTime.known, row.plannedAt);
  const occasions = [...occasionsOf(version.policy), ...then.occasions];
  const wanted = { cadence, period, opensAt: null, dueAt: null };
  const { compiled } = compileAgain(version.policy, wanted, then.calendar, occasions);
  const later = inTime.known.find(({ from }) => from > row.plannedAt);
  return compiled?.skipped == null ? null : (later?.ground ?? null);
}

function settledOf({ policy }: PolicyInTime, now: Date): Settled {
  const graceMs = Math.max(RESTARTED_WITHIN_MS, policy.office.waveEverySeconds * 1000);
  return { by: new Date(now.getTime() - graceMs), graceMs };
}
