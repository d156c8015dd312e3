import canonicalize from 'canonicalize';
import { Client } from 'pg';
import { createActivities, type Activities } from '../../activities';
import { recordOutcomes } from '../../api/duties/record-outcomes';
import { openDatabase, type Database } from '../../prisma/client';
import type { Duty } from '../../prisma/generated/client';
import { digestOf } from '../../prisma/log/digest';
import { sequenceLog } from '../../prisma/log/sequencer';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { SAMPLE_POLICY, policyOf, testOffice, type TestOffice } from '../setup/test-office';

jest.setTimeout(120_000);

const WEEKLY = 'weekly-meeting';
const POLL_MS = 20;

let bench: EngineBench;
let office: TestOffice;
let activities: Activities;
/** A second process's connections to the same database. */
let other: Database;
beforeAll(async () => {
  bench = await engineBench();
  activities = createActivities(bench.deps);
  other = openDatabase(bench.databaseUrl);
  await bench.skipTo('2031-02-28T09:01:00+08:00');
});
afterAll(async () => {
  await other.$disconnect();
  await bench.stop();
});

interface HeldReport {
  /** The transaction has written everything, and its rows are locked. */
  written: Promise<void>;
  commit(): Promise<void>;
}

/** A report whose transaction stays open until the test lets it commit. */
async function heldReport(db: Database, duty: Duty, receivedAt: Date): Promise<HeldReport> {
  let commit: () => void = () => undefined;
  const allowed = new Promise<void>((resolve) => (commit = resolve));
  let wrote: () => void = () => undefined;
  const written = new Promise<void>((resolve) => (wrote = resolve));
  const done = db.$transaction(
    async (tx) => {
      await recordOutcomes(tx, [office.outcomeOf(duty, receivedAt)]);
      wrote();
      await allowed;
    },
    { timeout: 60_000 },
  );
  await Promise.race([written, done]);
  return {
    written,
    async commit() {
      commit();
      await done;
    },
  };
}

/** Until some session of the database waits for another's row. */
async function somebodyWaits(): Promise<void> {
  const client = new Client({ connectionString: bench.databaseUrl });
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (rows.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  } finally {
    await client.end();
  }
}

async function openedDuties(units: number): Promise<{ shardId: string; duties: Duty[] }> {
  office = await testOffice(bench, { units });
  await office.load(policyOf(SAMPLE_POLICY, [WEEKLY]));
  const planned = await activities.planNextRound({ officeId: office.id, cadence: WEEKLY, after: null });
  const { shards } = await activities.openRound({ roundId: planned?.roundId ?? '' });
  return { shardId: shards[0]?.shardId ?? '', duties: await office.duties(WEEKLY, planned?.period ?? '') };
}

const look = (shardId: string, kind: 'due' | 'close', at: string, since: string) =>
  activities.checkpoint({ shardId, kind, at, nextAt: null, acceptanceNeeded: false, since });

it('loses neither of two outcomes that commit in the other order across a checkpoint, and calls neither late', async () => {
  const { shardId, duties } = await openedDuties(3);
  const [slow, quick] = duties as [Duty, Duty];
  await bench.skipTo('2031-03-03T17:59:58+08:00');
  const early = await bench.now();
  const first = await heldReport(other, slow, early);
  const second = await heldReport(bench.deps.db, quick, new Date(early.getTime() + 1));
  await second.commit();

  await bench.skipTo('2031-03-03T18:00:01+08:00');
  const looking = look(shardId, 'due', '2031-03-03T18:00:00+08:00', '0');
  await somebodyWaits();
  await first.commit();
  const due = await looking;
  // The third has not reported. The slow one's fact committed after the look had read the log, yet before it decided.
  expect(due).toMatchObject({ outstanding: 1, incidents: [2], notices: 1, facts: [[1, 'outcome']] });

  await bench.skipTo('2031-03-05T18:00:01+08:00');
  const close = await look(shardId, 'close', '2031-03-05T18:00:00+08:00', due.known);
  expect(close).toMatchObject({ facts: [[0, 'outcome']], verdicts: { 'on-time': 2, missed: 1 } });
});

it('gives positions in the order of commits, without gaps, whatever order the entries were written in', async () => {
  const { db } = bench.deps;
  const { duties } = await openedDuties(4);
  const before = await sequenceLog(db);
  const held: HeldReport[] = [];
  const at = await bench.now();
  for (const [index, duty] of duties.entries())
    held.push(await heldReport(other, duty, new Date(at.getTime() + index)));
  // The last written commits first, and each is read before the next commits.
  for (const report of held.reverse()) {
    await report.commit();
    await sequenceLog(db);
  }
  const positions = await db.$queryRaw<{ position: bigint; subject: string }[]>`
    SELECT p.position, e.subject FROM log_position p JOIN log_entry e ON e.id = p.entry_id ORDER BY p.position`;
  expect(positions.map(({ position }) => position)).toEqual(positions.map((_, index) => BigInt(index + 1)));
  expect(positions.filter(({ position }) => position > before).map(({ subject }) => subject)).toEqual(
    duties.map(({ id }) => id).reverse(),
  );
});

it('gives each entry one position where several sequence at the same moment', async () => {
  const { db } = bench.deps;
  const { duties } = await openedDuties(6);
  const at = await bench.now();
  await Promise.all(
    duties.flatMap((duty, index) => [
      heldReport(index % 2 === 0 ? db : other, duty, at).then((report) => report.commit()),
      sequenceLog(db),
      sequenceLog(other),
    ]),
  );
  const last = await sequenceLog(db);
  expect(await db.logPosition.count()).toBe(Number(last));
  expect(await db.logEntry.count()).toBe(Number(last));
  expect(await db.logPending.count()).toBe(0);
});

it('keeps a log that anybody can recompute: canonical bodies, their digests, and the chain over them', async () => {
  const { db } = bench.deps;
  await sequenceLog(db);
  const log = await db.$queryRaw<{ id: string; body: string; digest: string; chain: string; kind: string }[]>`
    SELECT e.id, e.body, e.digest, e.kind, p.chain FROM log_position p JOIN log_entry e ON e.id = p.entry_id ORDER BY p.position`;
  expect(log.length).toBeGreaterThan(20);
  let chain = digestOf('duban log 1');
  for (const entry of log) {
    const body = JSON.parse(entry.body) as { id: string; kind: string };
    expect([body.id, body.kind]).toEqual([entry.id, entry.kind]);
    expect(canonicalize(body)).toBe(entry.body);
    expect(digestOf(entry.body)).toBe(entry.digest);
    chain = digestOf(`${chain}\n${entry.digest}`);
    expect(chain).toBe(entry.chain);
  }
});

it.each(['log_entry', 'log_position', 'duty_fact', 'duty_verdict'])(
  'lets nobody change, remove or empty %s, not even the owner of the database',
  async (table) => {
    const client = new Client({ connectionString: bench.databaseUrl });
    await client.connect();
    try {
      const [column] = (await client.query(`SELECT * FROM ${table} LIMIT 1`)).fields;
      for (const statement of [
        `UPDATE ${table} SET ${column?.name} = ${column?.name}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
      ]) {
        await expect(client.query(statement)).rejects.toThrow(/is append-only/);
      }
    } finally {
      await client.end();
    }
  },
);
