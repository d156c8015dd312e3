import type { KeyObject } from 'node:crypto';
import { schedule } from 'node-cron';
import { Client } from 'pg';
import type { Deps } from '../../activities/deps';
import { alive } from './alive';
import { eraseByRules } from './erase-by-rule';
import { escalationAudit } from './escalation-audit';
import { heartbeat } from './heartbeat';
import { expectAhead, givePositions, reconcile, type Job } from './jobs';
import { keepHistories } from './keep-histories';
import { mailHead } from './mail-head';
import { settledMatters } from './settled-matters';
import { signLog } from './sign-log';
import { unopened } from './unopened';

/** One process of a database keeps house; the others wait for its lock. */
const HOUSEKEEPER_LOCK = 7_301_002;

const timetable: { name: string; when: string; job: Job }[] = [
  { name: 'give-positions', when: '*/10 * * * * *', job: givePositions },
  { name: 'alive', when: '15 * * * * *', job: alive },
  { name: 'reconcile', when: '30 * * * * *', job: reconcile },
  { name: 'unopened', when: '35 * * * * *', job: unopened },
  { name: 'expect-ahead', when: '45 */10 * * * *', job: expectAhead },
  { name: 'settled-matters', when: '20 */10 * * * *', job: settledMatters },
  { name: 'escalation-audit', when: '50 */5 * * * *', job: escalationAudit },
  { name: 'keep-histories', when: '25 7 * * * *', job: keepHistories },
  { name: 'erase-by-rule', when: '10 17 3 * * *', job: eraseByRules },
];

export interface HouseSetting {
  databaseUrl: string;
  /** Nobody is told where it is undefined. */
  heartbeatUrl: string | undefined;
  /** Gets the newest head of the log by mail once a day; nobody does where it is undefined. */
  logKeeper: string | undefined;
  /** Signs the log's heads. */
  signingKey: KeyObject;
}

function timetableOf({ heartbeatUrl, logKeeper, signingKey }: HouseSetting): typeof timetable {
  const [each, daily] = ['0 * * * * *', '20 40 9 * * *'];
  return [
    ...timetable,
    { name: 'sign-log', when: '5 */15 * * * *', job: signLog(signingKey) },
    ...(heartbeatUrl === undefined ? [] : [{ name: 'heartbeat', when: each, job: heartbeat(heartbeatUrl) }]),
    ...(logKeeper === undefined ? [] : [{ name: 'mail-head', when: daily, job: mailHead(logKeeper) }]),
  ];
}

export interface Housekeeping {
  stop(): Promise<void>;
}

/** Calls the jobs by the clock, in this process alone while it holds the lock. No duty-bearing date hangs on it. */
export async function startHousekeeping(deps: Deps, setting: HouseSetting): Promise<Housekeeping> {
  const session = new Client({ connectionString: setting.databaseUrl });
  session.on('error', () => undefined);
  await session.connect();
  const tasks = timetableOf(setting).map(({ name, when, job }) => {
    const running: { call: Promise<void> } = { call: Promise.resolve() };
    const task = schedule(
      when,
      () => {
        running.call = keepHouse(session, deps, name, job);
        return running.call;
      },
      { name, noOverlap: true },
    );
    return { task, running };
  });
  return {
    async stop() {
      await Promise.all(tasks.map(async ({ task }) => task.stop()));
      await Promise.all(tasks.map(({ running }) => running.call));
      await session.end();
    },
  };
}

async function keepHouse(session: Client, deps: Deps, name: string, job: Job): Promise<void> {
  try {
    const { rows } = await session.query<{ held: boolean }>(
      `SELECT pg_try_advisory_lock(${HOUSEKEEPER_LOCK}) AS held`,
    );
    if (rows[0]?.held === true) await job(deps, await deps.clock.now());
  } catch (error) {
    deps.log.error(
      { job: name, reason: (error as Error).message },
      'a job of the house failed; it comes again',
    );
  }
}
