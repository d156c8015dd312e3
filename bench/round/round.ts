import { join } from 'node:path';
import { availableParallelism, loadavg } from 'node:os';
import { Client } from 'pg';
import { startChild } from '../answers';
import { startDatabases, type Databases } from '../databases';
import { median, rounded } from '../figures';
import type { Bench } from '../report';
import { startTemporal, type TemporalServer } from '../temporal-servers';
import { fillOffice, onePolicy, ROUND } from './setting';
import { reports, type SideMeasured } from './sides';

const UNITS = 14_000;
/** Enough of a workflow a unit to know its rate: all of them would take half an hour. */
const SAMPLE = 400;
/** Beside the sample, to warm it up. */
const SPARE = 20;
const RUNS = 3;
const ARRAY = 1_000;

interface Contender {
  name: string;
  program: string;
  units: number;
  unitsAJob?: number;
}

type Run = SideMeasured & { of: string; units: number; unitsASecond: number; writes: number };

/**
 * One round of an office, from its opening to the last verdict: through the engine, as a workflow a unit on the same
 * Temporal server, and as jobs of two queues. Throws where a unit has no verdict, a wrong one, no notice or two.
 */
export const round: Bench = async ({ units = UNITS, runs: count = RUNS, server = 'postgres' }, say) => {
  const contenders: Contender[] = [
    { name: 'ours', program: 'ours.ts', units },
    { name: 'workflow-a-unit', program: 'workflow-a-unit.ts', units: Math.min(SAMPLE, units) },
    { name: 'pg-boss', program: 'pg-boss.ts', units, unitsAJob: 1 },
    { name: 'graphile-worker', program: 'graphile-worker.ts', units, unitsAJob: 1 },
    { name: 'pg-boss, arrays', program: 'pg-boss.ts', units, unitsAJob: ARRAY },
    { name: 'graphile-worker, arrays', program: 'graphile-worker.ts', units, unitsAJob: ARRAY },
  ];
  const databases = await startDatabases();
  let temporal: TemporalServer | undefined;
  try {
    temporal = await startTemporal(server, databases, say);
    say(`filling an office of ${units} units`);
    const officeId = await fillOffice(databases.url, units + SPARE, await onePolicy(), ROUND.inForce);
    const runs: Run[] = [];
    for (let nth = 0; nth < count; nth += 1) {
      // To and fro, so that a machine that grows faster or slower meanwhile favours nobody.
      for (const contender of nth % 2 === 0 ? contenders : [...contenders].reverse()) {
        const run = await runContender(contender, { databases, temporal, officeId });
        runs.push(run);
        say(
          `${run.of}: ${run.units} units in ${run.seconds.toFixed(2)} s, ${rounded(run.unitsASecond)} units/s`,
        );
      }
    }
    return reportOf(runs, { units, server });
  } finally {
    await temporal?.stop();
    await databases.stop();
  }
};

interface Ground {
  databases: Databases;
  temporal: TemporalServer;
  officeId: string;
}

async function runContender(
  { name, program, units: asked, unitsAJob }: Contender,
  { databases, temporal, officeId }: Ground,
): Promise<Run> {
  const databaseUrl = await databases.copy();
  const namespace = await temporal.freshNamespace();
  const side = startChild(join(__dirname, program));
  // The engine asks every unit of its office, those to spare too.
  const units = name === 'ours' ? asked + SPARE : asked;
  try {
    const question = {
      databaseUrl,
      temporalAddress: temporal.address,
      namespace,
      officeId,
      units,
      unitsAJob,
    };
    const measured = await side.ask<SideMeasured>('measure', question);
    verify(name, name === 'workflow-a-unit' ? units + SPARE : units, units, measured);
    await side.end();
    const writes = (await writesOf(databaseUrl)) / units;
    return { of: name, units, unitsASecond: units / measured.seconds, writes, ...measured };
  } finally {
    await side.end();
  }
}

function verify(
  name: string,
  decided: number,
  units: number,
  { verdicts, messages, people }: SideMeasured,
): void {
  const inTime = Array.from({ length: decided }, (_, place) => place).filter(reports).length;
  const expected = { 'on-time': inTime, missed: decided - inTime };
  const right = verdicts['on-time'] === inTime && verdicts['missed'] === decided - inTime;
  if (!right || messages !== units || people !== units)
    throw new Error(
      `${name}: expected ${JSON.stringify(expected)} and a message for each of ${units} people, found ${JSON.stringify(verdicts)} and ${messages} for ${people}`,
    );
}

/** Rows that were written since the copy was made. Its sessions are over, so the server has counted them all. */
async function writesOf(databaseUrl: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ writes: string }>(
      `SELECT tup_inserted + tup_updated + tup_deleted AS writes FROM pg_stat_database
       WHERE datname = current_database()`,
    );
    return Number(rows[0]?.writes ?? 0);
  } finally {
    await client.end();
  }
}

function reportOf(runs: readonly Run[], of: { units: number; server: string }) {
  const rate = (name: string): number =>
    rounded(median(runs.filter((run) => run.of === name).map(({ unitsASecond }) => unitsASecond)));
  const last = (name: string): Run | undefined => runs.findLast((run) => run.of === name);
  const names = [...new Set(runs.map((run) => run.of))];
  const ours = rate('ours');
  const theirs = Object.fromEntries(
    names.filter((name) => name !== 'ours').map((name) => [name, rate(name)]),
  );
  const aUnit = (name: string) => {
    const run = last(name);
    if (run === undefined) return null;
    const { cost, units, writes } = run;
    const per = (figure: number): number => rounded(figure / units);
    const ofTemporal = cost && {
      actions: per(cost.actions),
      events: per(cost.events),
      historyBytes: per(cost.bytes),
    };
    return { ...ofTemporal, databaseWrites: rounded(writes) };
  };
  return {
    name: 'round',
    ours,
    theirs,
    ratio: rounded(ours / (theirs['workflow-a-unit'] ?? NaN)),
    unit: 'units/s',
    runs,
    notes: NOTES,
    ...of,
    ratioToQueues: rounded(ours / Math.max(theirs['pg-boss'] ?? 0, theirs['graphile-worker'] ?? 0)),
    actionsAUnit: rounded((last('ours')?.cost?.actions ?? NaN) / (last('ours')?.units ?? NaN)),
    aUnit: Object.fromEntries(names.map((name) => [name, aUnit(name)])),
    peakMegabytes: Math.max(...runs.filter((run) => run.of === 'ours').map((run) => run.peakMegabytes)),
    node: process.version,
    cores: availableParallelism(),
    load: rounded(loadavg()[0] ?? 0),
  };
}

const NOTES = [
  'each: from the opening to the last verdict row, one reminder a unit to a channel that keeps it, half of the units report',
  'ours: everything on (claims and ends in the ledger, composed notices with signed links, log entries, encryption of histories)',
  'workflow-a-unit: a sample on the same Temporal server; its rate stands for all; a notice is a fixed text',
  'queues: two jobs a unit, fetched in batches; "arrays" put 1,000 units into a job',
  'ratio: ours by workflow-a-unit; ratioToQueues: ours by the faster queue with jobs a unit',
];
