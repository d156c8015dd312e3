import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import { openMailer } from '../../activities/notifications/email/mailer';
import { senderOf } from '../../activities/notifications/email/sender';
import { openGroupSender } from '../../activities/notifications/groups/group-sender';
import type { Deps } from '../../activities/deps';
import { buildServer } from '../../api/server';
import type { Downtime } from '../../domain/escalation/case-context';
import { announceNextOpening } from '../../offices/announce-next-opening';
import { giveBackDates } from '../../offices/downtime/give-back-dates';
import { recordDowntime } from '../../offices/downtime/record-downtime';
import { linkKeys } from '../../offices/links/link-keys';
import { linkSigner } from '../../offices/links/sign-link';
import { runCadences } from '../../offices/run-cadences';
import { openDatabase } from '../../prisma/client';
import { grantEngineRights } from '../../prisma/migrate/engine-rights';
import { applyMigrations } from '../../prisma/migrate/migrations';
import { systemClock } from '../../runtime/clock';
import { createDataConverter } from '../../runtime/codec/encryption-codec';
import type { Config } from '../../runtime/config';
import { endRecordedChildren } from '../../runtime/home/children';
import { openHome } from '../../runtime/home/folder';
import { loadKeys } from '../../runtime/home/keys';
import { lockHome } from '../../runtime/home/lock';
import { removeRunning, writeRunning } from '../../runtime/home/running';
import { connectTemporal, requireNamespace } from '../../runtime/temporal/connect';
import { resolveTemporalCli } from '../../runtime/temporal/resolve-cli';
import { addCommand, searchAttributesUsable } from '../../runtime/temporal/search-attributes';
import { workflowBundle } from '../../worker/bundle';
import { startHousekeeping } from '../../worker/housekeeping/cron';
import { replayOpenHistories } from '../../worker/replay-open';
import { installTemporalLog, openClient, startWorker } from '../../worker/worker';
import { bundleOf } from './bundle-of';
import { SAMPLE_NAME, loadSampleOffice } from './sample-office';
import { startParts } from './parts';
import { requireFreePort } from './port';
import { say } from './say';
import { setUpAddress, signInAddress } from './sign-in-address';

const OWNS_THE_LOG =
  "the role of DATABASE_URL owns the database's tables, and so could rewrite the log; expected a role of its own, and the owner's in DATABASE_OWNER_URL";

export interface Engine {
  /** Where it answers, without a trailing slash. */
  url: string;
  /** The address with its one-time key; null while there is no office to sign in to. */
  signInUrl: string | null;
  /** The page that sets up the first office, with its one-time key; null where there is an office. */
  setUpUrl: string | null;
  stop(): Promise<void>;
}

/** What was started, to be ended in the other order. */
type Stops = { name: string; stop: () => Promise<unknown> | void }[];

/**
 * Starts everything on one data folder: the parts, the worker, the API and the pages. `onDeath` is called where a part
 * ends by itself. Where a step fails, all that was started is ended again and the error goes to the caller.
 */
export async function startEngine(config: Config, onDeath: (reason: string) => void): Promise<Engine> {
  await requireFreePort(config.host, config.port);
  const home = await openHome(config.home);
  const lock = await lockHome(home);
  const stops: Stops = [{ name: 'lock', stop: () => lock.release() }];
  try {
    const left = await endRecordedChildren(home);
    if (left.length > 0) say(`ended what an earlier start left: ${left.map(({ name }) => name).join(', ')}`);
    const log = pino(
      { level: 'info' },
      pino.destination({ dest: join(home.logs, 'engine.log'), mkdir: true }),
    );
    installTemporalLog(log);
    return await startOn({ config, home, log, stops, onDeath });
  } catch (error) {
    await endAll(stops);
    throw error;
  }
}

interface Start {
  config: Config;
  home: Awaited<ReturnType<typeof openHome>>;
  log: Logger;
  stops: Stops;
  onDeath: (reason: string) => void;
}

async function startOn({ config, home, log, stops, onDeath }: Start): Promise<Engine> {
  const clock = systemClock;
  const keys = await loadKeys(home, config);
  const dataConverter = createDataConverter(keys.encryption);
  // First, and by itself: it may take minutes, or fail, and nothing else should be half started then.
  const cli = config.temporal.address === undefined ? await resolveTemporalCli(config, say) : null;
  const bundling = workflowBundle();
  bundling.catch(() => undefined);
  const parts = await startParts({ config, home, clock, cli, onDeath });
  stops.push({ name: 'parts', stop: parts.stop });

  const applied = await applyMigrations(parts.ownerUrl);
  if (applied.length > 0) say(`database: applied ${applied.join(', ')}`);
  if (!(await grantEngineRights(parts.ownerUrl, parts.databaseUrl))) say(OWNS_THE_LOG);
  const db = openDatabase(parts.databaseUrl);
  stops.push({ name: 'database', stop: () => db.$disconnect() });
  const connection = await connectTemporal(parts.temporal);
  stops.push({ name: 'temporal', stop: () => connection.close() });
  await requireNamespace(connection, parts.namespace);
  const searchable = await searchAttributesUsable(connection, parts.namespace);
  if (!searchable) say(`workflows set no search attributes here; ${addCommand(parts.namespace)} adds them`);
  const temporal = openClient(connection, parts.namespace, dataConverter);
  await replayOpenHistories(temporal, dataConverter);
  // Before anything is heard or looked at: nothing is late by the engine's fault.
  const back = await clock.now();
  const downtime = await recordDowntime(db, back);
  const given = await giveBackDates({ db, clock, temporal, searchable }, back);
  if (downtime !== null) say(downSince(downtime, given));

  const mailer = openMailer(parts.smtpUrl, senderOf(config.mail));
  stops.push({ name: 'mailer', stop: () => mailer.close() });
  const groups = openGroupSender({ clock, keys: keys.encryption });
  const signing = linkKeys(keys.encryption);
  const offices = await db.office.count();
  const sample = parts.databaseEmbedded && config.sample && offices === 0;
  const sampleOffice = sample ? await loadSampleOffice({ db, clock }) : null;

  let ready = false;
  let hosts: string[] = [];
  let publicUrl = '';
  const app = await buildServer({
    db,
    clock,
    temporal,
    searchable,
    log,
    groups,
    linkKeys: signing,
    inboxFolder: parts.inboxFolder,
    webFolder: join(__dirname, '..', '..', 'web', 'dist'),
    hosts: () => hosts,
    address: () => publicUrl,
    ready: () => ready,
    sampleName: SAMPLE_NAME,
    bundleOf: bundleOf({
      db,
      client: temporal,
      codecs: dataConverter.payloadCodecs,
      signingKey: keys.signing,
    }),
    // Never into a database of somebody's own.
    loadSample: parts.databaseEmbedded ? () => loadSampleOffice({ db, clock }) : undefined,
  });
  stops.push({ name: 'api', stop: () => app.close() });
  await app.listen({ host: config.host, port: config.port });
  const { port } = app.server.address() as { port: number };
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  publicUrl = config.publicUrl ?? url;
  hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, new URL(publicUrl).host];

  const claimant = randomUUID();
  const sign = linkSigner(signing, publicUrl);
  const deps: Deps = { db, clock, temporal, searchable, mailer, groups, publicUrl, sign, claimant, log };
  const worker = await startWorker({
    access: parts.temporal,
    namespace: parts.namespace,
    dataConverter,
    deps,
  });
  stops.push({ name: 'worker', stop: () => worker.stop() });
  worker.finished.catch((error: Error) => onDeath(`the worker ended: ${error.message}`));
  for (const { id } of await db.office.findMany({ select: { id: true } })) {
    if ((await db.policyVersion.count({ where: { officeId: id } })) > 0) await runCadences(deps, id);
  }
  if (sampleOffice !== null) await announceNextOpening(deps, sampleOffice);
  const house = await startHousekeeping(deps, {
    databaseUrl: parts.databaseUrl,
    heartbeatUrl: config.heartbeatUrl,
    logKeeper: config.logKeeper,
    signingKey: keys.signing,
  });
  stops.push({ name: 'housekeeping', stop: () => house.stop() });

  await writeRunning(home, {
    url,
    databaseUrl: parts.databaseUrl,
    temporalAddress: parts.temporal.address,
    namespace: parts.namespace,
    smtpUrl: parts.smtpUrl,
  });
  stops.push({ name: 'running', stop: () => removeRunning(home) });
  ready = true;
  return {
    url,
    signInUrl: await signInAddress(db, clock, url),
    setUpUrl: await setUpAddress(db, clock, url),
    stop: () => endAll(stops),
  };
}

function downSince({ from, until }: Downtime, rounds: number): string {
  const hours = ((until.getTime() - from.getTime()) / 3_600_000).toFixed(1);
  return `the engine was away for ${hours} h since ${from.toISOString()}; dates given back to open rounds: ${rounds}`;
}

/** Ends everything, the last started first; what fails to end is said and does not keep the rest. */
async function endAll(stops: Stops): Promise<void> {
  for (const { name, stop } of stops.splice(0).reverse()) {
    try {
      await stop();
    } catch (error) {
      say(`${name} did not end cleanly: ${(error as Error).message}`);
    }
  }
}
