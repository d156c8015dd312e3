import type { Config } from '../../runtime/config';
import { temporalAccess, type TemporalAccess } from '../../runtime/temporal/connect';
import { startDevServer } from '../../runtime/temporal/dev-server';
import type { FoundCli } from '../../runtime/temporal/resolve-cli';
import { startPostgres } from '../../runtime/postgres/server';
import { startInbox } from '../../runtime/mail/inbox-server';
import type { Clock } from '../../runtime/clock';
import type { Home } from '../../runtime/home/folder';
import { say } from './say';

/** What the engine stands on: embedded, or the user's own, each by itself. */
export interface Parts {
  databaseUrl: string;
  /** For migrations and grants: the owner's, where it differs. */
  ownerUrl: string;
  databaseEmbedded: boolean;
  temporal: TemporalAccess;
  namespace: string;
  smtpUrl: string;
  /** Null where mail goes to a server of the user's own. */
  inboxFolder: string | null;
  /** Ends the embedded ones, the last started first. */
  stop: () => Promise<void>;
}

interface Setting {
  config: Config;
  home: Home;
  clock: Clock;
  /** Temporal's program; null where a server of the user's own is used. */
  cli: FoundCli | null;
  /** Called where an embedded part ends by itself. */
  onDeath: (reason: string) => void;
}

type Stop = () => Promise<void>;

/** Starts what the configuration does not point elsewhere. Where one fails, those that started are ended again. */
export async function startParts(setting: Setting): Promise<Parts> {
  const stops: Stop[] = [];
  const started = await Promise.allSettled([
    database(setting, stops),
    temporal(setting, stops),
    mail(setting, stops),
  ]);
  const stop: Stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  const [postgres, server, inbox] = started;
  if (postgres.status === 'fulfilled' && server.status === 'fulfilled' && inbox.status === 'fulfilled') {
    return { ...postgres.value, ...server.value, ...inbox.value, stop };
  }
  await stop();
  throw started.find((part): part is PromiseRejectedResult => part.status === 'rejected')?.reason;
}

async function database({ config, home, onDeath }: Setting, stops: Stop[]) {
  const { databaseUrl, databaseOwnerUrl } = config;
  if (databaseUrl !== undefined) {
    return { databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl, databaseEmbedded: false };
  }
  const server = await startPostgres({ home, env: config.childEnv, say, onDeath });
  stops.push(server.stop);
  return { databaseUrl: server.engineUrl, ownerUrl: server.url, databaseEmbedded: true };
}

async function temporal({ config, home, cli, onDeath }: Setting, stops: Stop[]) {
  const { address = '', namespace } = config.temporal;
  if (cli === null) return { temporal: temporalAccess(config.temporal, address), namespace };
  const server = await startDevServer({ home, env: config.childEnv, cli: cli.path, onDeath });
  stops.push(server.stop);
  return { temporal: { address: server.address }, namespace: server.namespace };
}

async function mail({ config, home, clock }: Setting, stops: Stop[]) {
  if (config.smtpUrl !== undefined) return { smtpUrl: config.smtpUrl, inboxFolder: null };
  const inbox = await startInbox(home.inbox, clock);
  stops.push(inbox.stop);
  return { smtpUrl: inbox.smtpUrl, inboxFolder: home.inbox };
}
