import type { ExpectedRound } from '../../domain/expected/expected-changes';
import type { Tx } from '../../prisma/client';

export interface ExpectedBefore {
  /** The newest version of each round that has not begun and is not over. */
  rounds: ExpectedRound[];
  /** The newest version's number by `cadence period`. */
  versions: Map<string, number>;
  /** Rounds that opened, or passed by without: `cadence period`. */
  begun: Set<string>;
}

/** What was expected when it was last looked at. */
export async function expectedBefore(tx: Tx, officeId: string, now: Date): Promise<ExpectedBefore> {
  const rows = await tx.expectedRound.findMany({
    where: { officeId },
    distinct: ['cadence', 'period'],
    orderBy: [{ cadence: 'asc' }, { period: 'asc' }, { version: 'desc' }],
  });
  const begun = await roundsBegun(tx, officeId);
  const ahead = rows.filter(
    ({ cadence, period, closesAt }) =>
      !begun.has(`${cadence} ${period}`) && (closesAt === null || closesAt > now),
  );
  return {
    begun,
    versions: new Map(rows.map(({ cadence, period, version }) => [`${cadence} ${period}`, version])),
    rounds: ahead.map((row) => ({
      cadence: row.cadence,
      period: row.period,
      policyVersionId: row.policyVersionId,
      opensAt: row.opensAt?.toISOString() ?? null,
      dueAt: row.dueAt?.toISOString() ?? null,
      closesAt: row.closesAt?.toISOString() ?? null,
      provisional: row.provisional,
      skipped: row.skipped,
      units: row.units,
      rosterDigest: row.rosterDigest,
    })),
  };
}

async function roundsBegun(tx: Tx, officeId: string): Promise<Set<string>> {
  const rounds = await tx.round.findMany({
    where: { officeId, state: { in: ['open', 'closed', 'gap'] } },
    select: { cadence: true, period: true },
  });
  return new Set(rounds.map(({ cadence, period }) => `${cadence} ${period}`));
}
