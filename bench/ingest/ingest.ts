import { join } from 'node:path';
import { availableParallelism, loadavg } from 'node:os';
import { startChild } from '../answers';
import { startDatabases, type Databases } from '../databases';
import { median, rounded } from '../figures';
import type { Bench } from '../report';
import { fillOffice, onePolicy, ROUND } from '../round/setting';
import type { Handing } from './api';

/** Outcomes that are handed in. */
const OUTCOMES = 4_000;
const RUNS = 3;
/** Handed in before anything is measured. */
const WARM_UP = 400;

interface Ground {
  databases: Databases;
  officeId: string;
  handings: Handing[];
}

/** Outcomes over HTTP from many clients with everything on, against bare inserts of the same rows. */
export const ingest: Bench = async ({ units = OUTCOMES, runs: count = RUNS }, say) => {
  const databases = await startDatabases();
  try {
    say(`filling an office of ${units + WARM_UP} units`);
    const officeId = await fillOffice(databases.url, units + WARM_UP, await onePolicy(), ROUND.inForce);
    const filler = startChild(join(__dirname, 'api.ts'));
    const handings = await filler.ask<Handing[]>('prepare', { databaseUrl: databases.url, officeId });
    await filler.end();
    const ground = { databases, officeId, handings };
    const sides = {
      ours: () => overHttp(ground),
      'bare inserts of the same rows': () => bare(ground, false),
      'a bare insert of the fact alone': () => bare(ground, true),
    };
    const runs: { of: string; seconds: number; outcomesASecond: number }[] = [];
    for (let nth = 0; nth < count; nth += 1) {
      const all = Object.entries(sides);
      for (const [of, run] of nth % 2 === 0 ? all : all.reverse()) {
        const seconds = await run();
        runs.push({ of, seconds, outcomesASecond: units / seconds });
        say(`${of}: ${units} outcomes in ${seconds.toFixed(2)} s, ${rounded(units / seconds)}/s`);
      }
    }
    const rate = (name: string): number =>
      rounded(median(runs.filter(({ of }) => of === name).map(({ outcomesASecond }) => outcomesASecond)));
    const { ours, ...theirs } = Object.fromEntries(Object.keys(sides).map((name) => [name, rate(name)]));
    const [rows = NaN, fact = NaN] = Object.values(theirs);
    return {
      ...{ name: 'ingest', ours: ours ?? NaN, theirs, ratio: rounded((ours ?? NaN) / rows) },
      ...{ unit: 'outcomes/s', runs, outcomes: units, ratioToFactAlone: rounded((ours ?? NaN) / fact) },
      ...{ cores: availableParallelism(), node: process.version, load: rounded(loadavg()[0] ?? 0) },
      notes: [
        'ours: HTTP with a token a unit, authority, idempotency key, log entry; answered after the commit',
        'bare: one INSERT a row, each its own commit, 20 connections; no HTTP, no checks, the duty itself untouched',
        'ratio: ours by the bare inserts of the same rows; ratioToFactAlone: by one row an outcome',
      ],
    };
  } finally {
    await databases.stop();
  }
};

async function overHttp({ databases, handings }: Ground): Promise<number> {
  const api = startChild(join(__dirname, 'api.ts'));
  const clients = startChild(join(__dirname, 'clients.ts'));
  try {
    const address = await api.ask<string>('serve', { databaseUrl: await databases.copy() });
    await clients.ask('measure', { address, handings: handings.slice(0, WARM_UP) });
    return await clients.ask<number>('measure', { address, handings: handings.slice(WARM_UP) });
  } finally {
    await clients.end();
    await api.end();
  }
}

async function bare({ databases, officeId, handings }: Ground, factOnly: boolean): Promise<number> {
  const side = startChild(join(__dirname, 'bare.ts'));
  const databaseUrl = await databases.copy();
  try {
    const question = { databaseUrl, officeId, factOnly };
    await side.ask('measure', { ...question, handings: handings.slice(0, WARM_UP) });
    return await side.ask<number>('measure', { ...question, handings: handings.slice(WARM_UP) });
  } finally {
    await side.end();
  }
}
