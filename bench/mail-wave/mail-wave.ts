import { join } from 'node:path';
import type { Bench } from '../report';
import { startChild } from '../answers';
import { startDatabases } from '../databases';
import { fillOffice } from './fill-office';
import { reportOf, type Run } from './report';
import { runSide } from './run-side';
import { openDeps } from './setting';
import type { OursMeasured, RawMeasured } from './sides';

/** Of an issue's goal: 14,000 units. */
const PEOPLE = 9_000;
/** Sent by both sides before anything is measured. */
const WARM_UP = 450;
/** In this order, so that a machine that grows faster or slower in the meantime favours neither. */
const RUNS = ['raw', 'ours', 'ours', 'raw'] as const;

/**
 * One morning's wave, a mail a person, against nodemailer's pool with the same connections, messages and server. Throws
 * where anybody got no mail or two.
 */
export const mailWave: Bench = async ({ people = PEOPLE, runs: count = RUNS.length }, say) => {
  const databases = await startDatabases();
  const sink = startChild(join(__dirname, 'mail-sink.ts'));
  try {
    say(`filling an office of ${people} people`);
    const smtpUrl = await sink.ask<string>('url');
    const deps = openDeps(databases.url, smtpUrl);
    const warmUp = await fillOffice(deps, Math.min(WARM_UP, people));
    const office = await fillOffice(deps, people);
    await deps.close();
    const setting = { databases, sink, smtpUrl, warmUp, office, people };
    const runs: Run[] = [];
    for (const of of RUNS.slice(0, count)) {
      const run: Run =
        of === 'raw'
          ? { of, ...(await runSide<RawMeasured>('raw.ts', setting)) }
          : { of, ...(await runSide<OursMeasured>('ours.ts', setting)) };
      if (run.of === 'ours' && run.accepted !== people)
        throw new Error(`ours: expected ${people} accepted deliveries, found ${run.accepted}`);
      runs.push(run);
      say(`${of}: ${people} mails in ${run.seconds.toFixed(2)} s`);
    }
    return reportOf(runs, { people, units: office.units, requests: office.requests });
  } finally {
    await sink.end();
    await databases.stop();
  }
};
