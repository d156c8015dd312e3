import { once } from 'node:events';
import { createServer } from 'node:net';
import { createTransport } from 'nodemailer';
import { Client } from 'pg';
import type { Config } from '../config';
import type { Running } from '../home/running';
import { tlsOf } from '../mail/tls';
import { connectTemporal, requireNamespace, temporalAccess } from '../temporal/connect';
import { MIN_RETENTION_DAYS, retentionDays } from '../temporal/retention';
import { addCommand, missingSearchAttributes } from '../temporal/search-attributes';
import { Fault, NOT_STARTED } from './check';

const ANSWER_LIMIT_MS = 5_000;

export async function temporalServer(config: Config, running: Running | null): Promise<string> {
  const address = config.temporal.address ?? running?.temporalAddress;
  if (!address) return NOT_STARTED;
  const namespace = config.temporal.address ? config.temporal.namespace : (running?.namespace ?? 'default');
  const connection = await connectTemporal(temporalAccess(config.temporal, address), ANSWER_LIMIT_MS);
  try {
    await requireNamespace(connection, namespace);
    const days = await retentionDays(connection, namespace);
    if (days < MIN_RETENTION_DAYS) {
      throw new Fault(
        `${address}: namespace ${namespace} keeps histories for ${days} days, expected at least ${MIN_RETENTION_DAYS}`,
        `temporal operator namespace update --namespace ${namespace} --retention ${MIN_RETENTION_DAYS}d`,
      );
    }
    const missing = await missingSearchAttributes(connection, namespace);
    if (missing.length > 0) {
      throw new Fault(`${address}: no search attributes ${missing.join(', ')}`, addCommand(namespace));
    }
    return `${address}, namespace ${namespace}, histories kept for ${days} days`;
  } finally {
    await connection.close();
  }
}

/** `pendingMigrations` gives the names of those that the database still lacks. */
export async function database(
  config: Config,
  running: Running | null,
  pendingMigrations: (databaseUrl: string) => Promise<string[]>,
): Promise<string> {
  const url = config.databaseUrl ?? running?.databaseUrl;
  if (!url) return NOT_STARTED;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: ANSWER_LIMIT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      "SELECT current_setting('server_version') AS version",
    );
    const pending = await pendingMigrations(url);
    if (pending.length > 0) {
      throw new Fault(
        `migrations not applied: ${pending.join(', ')}`,
        'start the engine, which applies them',
      );
    }
    return `PostgreSQL ${rows[0]?.version ?? ''} at ${hostOf(url)}`;
  } catch (error) {
    if (error instanceof Fault) throw error;
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new Fault(`${hostOf(url)}: ${reason}`, 'check DATABASE_URL, and that the database runs');
  } finally {
    await client.end().catch(() => undefined);
  }
}

export async function mail(config: Config, running: Running | null): Promise<string> {
  const url = config.smtpUrl ?? running?.smtpUrl;
  if (!url) return NOT_STARTED;
  if (config.smtpUrl !== undefined && config.mail.from === null) {
    throw new Fault(
      `${hostOf(url)}: MAIL_FROM is not given, so mail comes from an address that no server takes`,
      'set MAIL_FROM to an address of yours that this server may send from',
    );
  }
  const { protocol, hostname, port } = new URL(url);
  const transport = createTransport({
    url,
    ...tlsOf(url),
    connectionTimeout: ANSWER_LIMIT_MS,
    greetingTimeout: ANSWER_LIMIT_MS,
    socketTimeout: ANSWER_LIMIT_MS,
  });
  try {
    await transport.verify();
    return `${hostname}:${port || (protocol === 'smtps:' ? '465' : '587')} answers`;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Fault(`${hostOf(url)}: ${reason}`, 'check SMTP_URL, and that the mail server runs');
  } finally {
    transport.close();
  }
}

/** The engine answers, or the port that it would take is free. */
export async function web(config: Config, running: Running | null): Promise<string> {
  if (running) {
    try {
      const answer = await fetch(new URL('/healthz', running.url), {
        signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
      });
      if (answer.ok) return `${running.url} answers`;
      throw new Fault(
        `${running.url}/healthz answers ${answer.status}, expected 200`,
        "see the engine's log",
      );
    } catch (error) {
      if (error instanceof Fault) throw error;
      throw new Fault(`${running.url} does not answer`, `see the log of process ${running.pid}, or stop it`);
    }
  }
  if (config.port === 0) return `${NOT_STARTED}, takes any free port`;
  const server = createServer();
  try {
    server.listen(config.port, config.host);
    await once(server, 'listening');
  } catch (error) {
    throw new Fault(
      `${config.host}:${config.port} is taken (${(error as NodeJS.ErrnoException).code ?? ''})`,
      'end what listens there, or set PORT',
    );
  }
  server.close();
  await once(server, 'close');
  return `${NOT_STARTED}, port ${config.port} is free`;
}

/** Host, port and path of an address, without its password. */
function hostOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
