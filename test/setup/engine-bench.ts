import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import pino from 'pino';
import type { Deps } from '../../activities/deps';
import { openMailer } from '../../activities/notifications/email/mailer';
import { openGroupSender } from '../../activities/notifications/groups/group-sender';
import { newEncryptionKeyText, parseEncryptionKeys } from '../../runtime/codec/encryption-key';
import { listInbox, readInbox, type InboxMessage } from '../../runtime/mail/inbox-folder';
import { startInbox } from '../../runtime/mail/inbox-server';
import { installTemporalLog, startWorker } from '../../worker/worker';
import { freshDatabase } from './database';
import { leakedLocks } from './leaked-locks';
import { severable } from './severable';
import { timeSkippingEnvironment } from './temporal-servers';

/** The engine's real parts, for one test file: what it does is asked of the database and the inbox. */
export interface EngineBench {
  env: TestWorkflowEnvironment;
  deps: Deps;
  databaseUrl: string;
  /** The test server's time. */
  now(): Promise<Date>;
  /** Skips to an instant (ISO 8601 with offset); what falls due on the way is done on the way. */
  skipTo(instant: string | Date): Promise<void>;
  /** Every message that has been accepted, the oldest first. */
  mails(): Promise<InboxMessage[]>;
  /** The engine goes away, and comes back: between the two it can do nothing, whatever the time. */
  goAway(): void;
  comeBack(): void;
  stop(): Promise<void>;
}

interface BenchOptions {
  /** false: activities are called by the test itself, and workflows only wait to be run. */
  worker?: boolean;
  /** A mail server of the test's own; without it there is an inbox. */
  smtpUrl?: string;
  /** Where the links of mails lead, and what signs them; without it they lead nowhere. */
  links?: { publicUrl: string; sign: NonNullable<Deps['sign']> };
}

/** More than any test sends. */
const ALL = 100_000;
/** While the server skips. */
const LOOK_EVERY_MS = 50;

export async function engineBench({
  worker = true,
  smtpUrl,
  links,
}: BenchOptions = {}): Promise<EngineBench> {
  const log = pino({ level: 'silent' });
  installTemporalLog(log);
  const folder = await mkdtemp(join(tmpdir(), 'duban-bench-'));
  const [env, database] = await Promise.all([timeSkippingEnvironment(), freshDatabase()]);
  const clock = { now: async () => new Date(await env.currentTimeMs()) };
  const inbox = smtpUrl === undefined ? await startInbox(folder, clock) : null;
  const mailer = openMailer(smtpUrl ?? inbox?.smtpUrl ?? '');
  const groups = openGroupSender({
    ...{ clock, plainLoopback: true },
    keys: parseEncryptionKeys(newEncryptionKeyText()),
  });
  const deps: Deps = {
    db: database.db,
    clock,
    temporal: env.client,
    searchable: true,
    mailer,
    groups,
    publicUrl: 'http://duban.test',
    ...links,
    claimant: randomUUID(),
    log,
  };
  const access = { address: env.address };
  // The test server loses tasks of a worker that stops: the engine is away where its activities reach no database.
  const line = severable(deps.db);
  const running = worker
    ? await startWorker({
        ...{ access, namespace: env.namespace ?? 'default', dataConverter: {} },
        deps: { ...deps, db: line.db },
      })
    : null;
  const releaseLeakedLocks = leakedLocks(env, database.db);
  return {
    env,
    deps,
    databaseUrl: database.url,
    now: clock.now,
    async skipTo(instant) {
      const now = await clock.now();
      const ms = new Date(instant).getTime() - now.getTime();
      if (ms < 0)
        throw new RangeError(
          `skipTo: expected an instant after ${now.toISOString()}, got ${new Date(instant).toISOString()}`,
        );
      let skipping = true;
      const skip = env.sleep(ms).finally(() => (skipping = false));
      while (skipping) {
        await Promise.race([skip, setTimeout(LOOK_EVERY_MS)]);
        await releaseLeakedLocks();
      }
      await skip;
    },
    async mails() {
      const entries = await listInbox(folder, { limit: ALL });
      const mails = await Promise.all(entries.reverse().map(({ id }) => readInbox(folder, id)));
      return mails.filter((mail) => mail !== null);
    },
    goAway: () => line.sever(),
    comeBack: () => line.mend(),
    async stop() {
      await running?.stop();
      mailer.close();
      await inbox?.stop();
      await env.teardown();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
