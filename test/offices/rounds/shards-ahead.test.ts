import { shardsAhead } from '../../../offices/rounds/shards-ahead';
import type { Database } from '../../../prisma/client';
import { newId } from '../../../prisma/ids';
import { freshDatabase } from '../../setup/database';

let db: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  ({ db, drop } = await freshDatabase());
});
afterAll(() => drop());

/** A shard of the round whose looks of these kinds were taken. */
async function shard(roundId: string, nth: number, taken: string[]): Promise<string> {
  const id = newId();
  const period = { officeId: 'office', cadence: 'monthly-list', period: roundId };
  await db.shard.create({ data: { id, roundId, ...period, shard: nth, units: 500, rosterDigest: 'r' } });
  const at = new Date('2026-03-04T01:00:00Z');
  await db.checkpoint.createMany({
    data: taken.map((kind) => ({ id: newId(), shardId: id, kind, at, doneAt: at, result: {} })),
  });
  return id;
}

it('leaves each shard the looks that it has not taken, the second reminder too', async () => {
  const roundId = newId();
  const quick = await shard(roundId, 0, ['opening', 'reminder']);
  const slow = await shard(roundId, 1, ['opening']);
  const [first, second, close] = ['2026-03-04', '2026-03-09', '2026-03-16'].map(
    (day) => `${day}T09:00:00+08:00`,
  ) as [string, string, string];
  const planned = [
    { kind: 'opening', at: '2026-03-02T09:00:00+08:00' },
    { kind: 'reminder', at: first },
    { kind: 'reminder', at: second },
    { kind: 'close', at: close },
  ] as const;

  const ahead = await db.$transaction((tx) => shardsAhead(tx, roundId, planned));
  expect(ahead).toEqual([
    { shard: 0, checkpoints: planned.slice(2) },
    { shard: 1, checkpoints: planned.slice(1) },
  ]);
  const next = async (id: string) => (await db.shard.findUniqueOrThrow({ where: { id } })).nextCheckpointAt;
  expect([await next(quick), await next(slow)]).toEqual([new Date(second), new Date(first)]);
});
