import type { CivilDate } from '../../domain/calendar/working-calendar';
import { expectedRounds } from '../../domain/gaps/expected-rounds';
import { GapTally, type Gaps } from '../../domain/gaps/gap-tally';
import { policyStretches } from '../../domain/gaps/known-in-time';
import type { Database, Tx } from '../../prisma/client';
import { auditRound } from './audit-round';
import { readInTime } from './read-in-time';
import { roundsBetween, roundsOf } from './round-rows';

/** Civil days of the office's zone, both included. */
export interface Span {
  from: CivilDate;
  to: CivilDate;
}

export interface GapsOfSpan extends Gaps, Span {
  /** ISO 8601: what lies after it was not expected yet. */
  at: string;
  /** Rounds that were looked at. */
  rounds: number;
}

/** A year of a large office takes a minute or so. */
const READ_MS = 30 * 60_000;

/** The same with all of it read as of one moment, however long that takes. */
export async function gapsOfOffice(
  db: Database,
  officeId: string,
  span: Span,
  now: Date,
): Promise<GapsOfSpan> {
  const asOfOneMoment = { isolationLevel: 'RepeatableRead', timeout: READ_MS } as const;
  return db.$transaction((tx) => gapsOfSpan(tx, officeId, span, now), asOfOneMoment);
}

/**
 * What should have happened in the rounds that are due in a span, against what the tables hold: each difference with the
 * row that explains it, or listed as unexplained. What was expected is computed from policies, calendars, events and
 * units in time, never from what the engine wrote. Round by round, in SQL: no list of units is held. Reads only.
 */
export async function gapsOfSpan(tx: Tx, officeId: string, span: Span, now: Date): Promise<GapsOfSpan> {
  const inTime = await readInTime(tx, officeId, now);
  const tally = new GapTally();
  const told = { ...span, at: now.toISOString() };
  const zone = inTime.versions.at(-1)?.policy.office.timeZone;
  if (zone === undefined) return { ...told, rounds: 0, ...tally.gaps };
  const stretches = policyStretches(inTime.versions);
  const dueIn = await roundsBetween(tx, officeId, span, zone);
  const there = new Set(dueIn.map(keyOf));
  const { known, roster } = inTime;
  const expected = expectedRounds({ stretches, known, roster, ...span, there });
  const moved = [...expected.keys()].filter((key) => !there.has(key));
  const rows = new Map([...dueIn, ...(await roundsOf(tx, officeId, moved))].map((row) => [keyOf(row), row]));
  const keys = new Set([...expected.keys(), ...rows.keys()]);
  for (const key of keys) {
    const of = { officeId, inTime, stretches, now };
    const all = await auditRound(tx, of, expected.get(key) ?? null, rows.get(key) ?? null);
    for (const compared of all) tally.add(compared);
  }
  return { ...told, rounds: keys.size, ...tally.gaps };
}

function keyOf({ cadence, period }: { cadence: string; period: string }): string {
  return `${cadence} ${period}`;
}
