import { chmod } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import { systemClock } from '../../../runtime/clock';
import { processConfig, readConfig, type Config } from '../../../runtime/config';
import { calendarKnown } from '../../../runtime/doctor/calendar';
import type { EscalationReport } from '../../../runtime/doctor/escalation';
import { examine } from '../../../runtime/doctor/examine';
import { nodeVersion } from '../../../runtime/doctor/machine';
import { keyFiles, loadKeys } from '../../../runtime/home/keys';
import { writeRunning } from '../../../runtime/home/running';
import { startInbox } from '../../../runtime/mail/inbox-server';
import { startPostgres } from '../../../runtime/postgres/server';
import { startDevServer } from '../../../runtime/temporal/dev-server';
import { resolveTemporalCli } from '../../../runtime/temporal/resolve-cli';
import { temporaryHome } from '../temporary-home';

jest.setTimeout(60_000);

let folder: Awaited<ReturnType<typeof temporaryHome>>;
const none = () => Promise.resolve<string[]>([]);

beforeEach(async () => {
  folder = await temporaryHome();
});
afterEach(() => folder.remove());

const configOf = (env: Record<string, string> = {}): Config => ({
  ...readConfig({ DUBAN_HOME: folder.home.folder, PORT: '0', ...env }, folder.home.folder),
  cache: folder.home.folder,
});

const unaudited = () => Promise.resolve<EscalationReport | null>(null);
const unsigned = () => Promise.resolve(null);

async function wrong(config: Config, pendingMigrations = none, escalationReport = unaudited) {
  const [logReport, historyReport] = [unsigned, unsigned];
  const { ok, checks } = await examine({
    ...{ config, clock: systemClock, pendingMigrations, escalationReport, logReport, historyReport },
  });
  const faults = checks.filter((check) => !check.ok);
  expect(ok).toBe(faults.length === 0);
  return faults;
}

async function listening(): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => socket.destroy());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

it('an engine that was never started is fine', async () => {
  const { checks } = await examine({
    config: configOf(),
    clock: systemClock,
    pendingMigrations: none,
    escalationReport: unaudited,
    logReport: unsigned,
    historyReport: unsigned,
  });
  const details = Object.fromEntries(checks.map(({ name, detail }) => [name, detail]));
  expect(details).toMatchObject({ keys: 'not started', temporal: 'not started', database: 'not started' });
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
});

it('keys that others can read are a fault with its remedy', async () => {
  await loadKeys(folder.home, { encryptionKey: undefined, signingKey: undefined });
  expect(await wrong(configOf())).toEqual([]);
  const file = keyFiles(folder.home).signing;
  await chmod(file, 0o644);
  expect(await wrong(configOf())).toEqual([
    { name: 'keys', ok: false, detail: `${file} has mode 644, expected 600`, fix: `chmod 600 ${file}` },
  ]);
});

it('a port that is taken, and services that do not answer, are faults', async () => {
  const { server, port } = await listening();
  const gone = `127.0.0.1:${port}`;
  const config = configOf({
    PORT: String(port),
    SMTP_URL: `smtp://u:hunter2@${gone}`,
    DATABASE_URL: `postgresql://u:hunter2@${gone}/d`,
    TEMPORAL_ADDRESS: gone,
  });
  const faults = await wrong(config);
  server.close();
  expect(faults.map(({ name }) => name)).toEqual(['temporal', 'database', 'mail', 'web']);
  expect(JSON.stringify(faults)).not.toContain('hunter2');
});

it('the parts of a running engine are looked at', async () => {
  const { childEnv: env, ...own } = processConfig();
  const cli = await resolveTemporalCli({ ...own, childEnv: env }, () => undefined);
  const [postgres, temporal, inbox] = await Promise.all([
    startPostgres({ home: folder.home, env, say: () => undefined }),
    startDevServer({ home: folder.home, env, cli: cli.path }),
    startInbox(folder.home.inbox, systemClock),
  ]);
  const { server, port } = await listening();
  await writeRunning(folder.home, {
    url: `http://127.0.0.1:${port}`,
    databaseUrl: postgres.url,
    temporalAddress: temporal.address,
    namespace: temporal.namespace,
    smtpUrl: inbox.smtpUrl,
  });
  const faults = await wrong(configOf(), () => Promise.resolve(['0002_later']));
  await Promise.all([postgres.stop(), temporal.stop(), inbox.stop()]);
  server.close();
  expect(faults.map(({ name, detail }) => [name, detail])).toEqual([
    ['database', 'migrations not applied: 0002_later'],
    ['web', `http://127.0.0.1:${port} does not answer`],
  ]);
});

it.each([
  ['v20.18.0', false],
  ['v18.20.0', false],
  ['v20.19.0', true],
  ['v22.0.0', true],
])('Node.js %s is fit: %s', (version, fit) => {
  const look = () => nodeVersion(version);
  if (fit) expect(look()).toBe(version);
  else expect(look).toThrow(`${version}, expected 20.19 or later`);
});

it('the calendar is known up to the last notice', () => {
  expect(calendarKnown(new Date('2025-06-01T00:00:00+08:00'))).toBe('2025 and 2026 are published');
  expect(() => calendarKnown(new Date('2099-06-01T00:00:00+08:00'))).toThrow(/2099 are provisional/);
});
