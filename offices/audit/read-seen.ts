import type { Database } from '../../prisma/client';
import { cadenceId, roundId } from '../../workflows/handles';
import { rulesInForce } from '../rules';
import { cadencesAhead } from '../run-cadences';
import { readCases } from './read-cases';
import type { Seen, SeenRound, SeenSeries } from './seen';

/** Everything that the auditor compares, as the database says it. Changes nothing. */
export async function readSeen(db: Database, now: Date): Promise<Seen> {
  const cadences: string[] = [];
  const escalating: string[] = [];
  for (const { id } of await db.office.findMany({ select: { id: true }, orderBy: { id: 'asc' } })) {
    if ((await db.policyVersion.count({ where: { officeId: id } })) === 0) continue;
    const { policy } = await rulesInForce(db, id, now);
    // Where the policy has no ladder nothing is considered, and no ground is forgotten.
    if (policy.ladder !== undefined) escalating.push(id);
    if ((await db.post.count({ where: { officeId: id, closedAt: null } })) === 0) continue;
    cadences.push(...[...(await cadencesAhead(db, id, now))].map((cadence) => cadenceId(id, cadence)));
  }
  return {
    ...(await readCases(db, now)),
    rounds: await readRounds(db),
    cadences,
    unconsidered: await db.incident.findMany({
      where: { officeId: { in: escalating }, consideredAt: null, withdrawnAt: null },
      select: { id: true, recordedAt: true },
      orderBy: { recordedAt: 'asc' },
    }),
    series: await readSeries(db),
    downtimes: await db.engineDowntime.findMany({
      where: { givenBackAt: null },
      select: { id: true, recordedAt: true },
    }),
  };
}

async function readRounds(db: Database): Promise<SeenRound[]> {
  const rounds = await db.round.findMany({ where: { state: 'open' }, select: { id: true } });
  const shards = await db.shard.findMany({ where: { roundId: { in: rounds.map(({ id }) => id) } } });
  return rounds.map(({ id }) => ({
    id,
    shards: shards
      .filter((shard) => shard.roundId === id)
      .map(({ officeId, cadence, period, shard, ...row }) => ({
        id: row.id,
        workflowId: roundId(officeId, cadence, period, shard),
        nextCheckpointAt: row.nextCheckpointAt,
        lastCheckpointAt: row.lastCheckpointAt,
      })),
  }));
}

async function readSeries(db: Database): Promise<SeenSeries[]> {
  const given = await db.caseDocument.findMany({
    where: { number: { not: null } },
    select: { officeId: true, kind: true, year: true, number: true },
  });
  const series = await db.documentSeries.findMany();
  const key = (row: { officeId: string; kind: string; year: number | null }): string =>
    `${row.officeId}:${row.kind}:${row.year}`;
  const all = new Map<string, SeenSeries>(series.map((row) => [key(row), { ...row, numbers: [] }]));
  for (const { officeId, kind, year, number } of given) {
    const at = key({ officeId, kind, year });
    const known = all.get(at) ?? { officeId, kind, year: year ?? 0, last: null, numbers: [] };
    all.set(at, { ...known, numbers: [...known.numbers, number ?? 0] });
  }
  return [...all.values()];
}
