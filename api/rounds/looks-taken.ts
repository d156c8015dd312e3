import type { CheckpointKind } from '../../domain/cadence/compiled-round';
import type { Verdict } from '../../domain/round/duty-state';
import type { Database } from '../../prisma/client';
import { toldSql, type Told } from './told';

/** One look of a round, all its shards together. */
export interface LookTaken {
  kind: CheckpointKind;
  at: Date;
  doneAt: Date;
  shards: number;
  /** Outcomes that came since the look before. */
  answered: number;
  outstanding: number;
  incidents: number;
  verdicts: Partial<Record<Verdict, number>>;
  told: Told | null;
}

/** The looks that were taken of a round, in order. */
export async function looksTaken(db: Database, roundId: string): Promise<LookTaken[]> {
  const [looks, verdicts, told] = await Promise.all([
    db.$queryRaw<Omit<LookTaken, 'verdicts' | 'told'>[]>`
      SELECT c.kind, c.at, max(c.done_at) AS "doneAt", count(*)::int AS shards,
             sum((SELECT count(*) FROM jsonb_array_elements(c.result -> 'facts') f WHERE f ->> 1 = 'outcome'))::int
               AS answered,
             sum((c.result ->> 'outstanding')::int)::int AS outstanding,
             sum(jsonb_array_length(c.result -> 'incidents'))::int AS incidents
      FROM checkpoint c JOIN shard s ON s.id = c.shard_id WHERE s.round_id = ${roundId}
      GROUP BY c.kind, c.at ORDER BY c.at, c.kind`,
    db.$queryRaw<{ kind: string; at: Date; verdict: Verdict; count: number }[]>`
      SELECT c.kind, c.at, v.key AS verdict, sum(v.value::int)::int AS count
      FROM checkpoint c JOIN shard s ON s.id = c.shard_id, jsonb_each_text(c.result -> 'verdicts') v
      WHERE s.round_id = ${roundId} GROUP BY c.kind, c.at, v.key ORDER BY v.key`,
    db.$queryRaw<({ kind: string; at: Date } & Told)[]>`
      SELECT c.kind, c.at, ${toldSql} FROM duty d
      JOIN notice_request q ON q.duty_id = d.id JOIN checkpoint c ON c.id = q.cause
      LEFT JOIN delivery y ON y.id = q.delivery_id
      WHERE d.round_id = ${roundId} GROUP BY c.kind, c.at`,
  ]);
  return looks.map((look) => {
    const same = (one: { kind: string; at: Date }): boolean =>
      one.kind === look.kind && one.at.getTime() === look.at.getTime();
    const counted = verdicts.filter(same).map(({ verdict, count }) => [verdict, count] as const);
    return { ...look, verdicts: Object.fromEntries(counted), told: toldIn(told.find(same)) };
  });
}

function toldIn(row: ({ kind: string; at: Date } & Told) | undefined): Told | null {
  if (row === undefined) return null;
  const { asked, people, accepted, waiting, failed, dropped } = row;
  return { asked, people, accepted, waiting, failed, dropped };
}
