import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const command = join(__dirname, '..', '..', 'cli', 'duban.cjs');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-usage-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  code: number;
  stdout: string;
  lines: string[];
}

function duban(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const options = {
    env: { ...process.env, DUBAN_HOME: join(folder, 'home'), PORT: '0', ...env },
    timeout: 50_000,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, stdout, lines: stderr.split('\n').filter((line) => line !== '') });
    });
  });
}

async function takenPort(): Promise<{ port: number; free: () => void }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, free: () => server.close() };
}

test.each<[what: string, args: string[], env: Record<string, string>, says: RegExp]>([
  ['no command', [], {}, /expected a command: start, doctor/],
  ['an unknown command', ['nonsense'], {}, /unknown command 'nonsense'/],
  ['an unknown option', ['start', '--bogus'], {}, /unknown option '--bogus'/],
  [
    'an unknown option of a command’s command',
    ['policy', 'check', 'x', '--bogus'],
    {},
    /unknown option '--bogus'/,
  ],
  ['a role that is none', ['token', 'create', '--role', 'king'], {}, /role.*office, decider, secretary/],
  [
    'a host that is not loopback',
    ['start'],
    { HOST: '0.0.0.0' },
    /HOST: found "0.0.0.0", expected a loopback/,
  ],
  ['a port that is none', ['start'], { PORT: 'http' }, /PORT: found "http", expected/],
  [
    'a data folder that cannot be made',
    ['start'],
    { DUBAN_HOME: '/proc/none' },
    /DUBAN_HOME: \/proc\/none can't be written/,
  ],
  [
    'a Temporal that is not there',
    ['start'],
    { TEMPORAL_CLI_PATH: '/none' },
    /TEMPORAL_CLI_PATH: \/none .*expected/,
  ],
  ['a year that is none', ['plan', '--year', 'soon'], {}, /--year: expected a whole year.*soon/],
  [
    'a cadence that the policy has not',
    ['plan', '--year', '2026', '--cadence', 'daily'],
    {},
    /--cadence: expected one of weekly-meeting.*daily/,
  ],
  ['a policy that is not there', ['policy', 'check', '/none.yaml'], {}, /\/none\.yaml/],
  ['a roster that is not there', ['roster', 'import', '/none.csv'], {}, /\/none\.csv/],
  ['a mail that is not there', ['bounce', '/none.eml'], {}, /bounce \/none\.eml: expected a mail.*ENOENT/],
  ['no engine to speak to', ['report', 'x', '--outcome', 'y'], {}, /no engine runs on/],
])('%s: one clear line, exit 2', async (_what, args, env, says) => {
  const { code, stdout, lines } = await duban(args, env);
  expect([code, stdout, lines.length]).toEqual([2, '', 1]);
  expect(lines[0]).toMatch(/^duban: /);
  expect(lines[0]).toMatch(says);
});

test('a taken port is said before anything is started, and nothing is left behind', async () => {
  const { port, free } = await takenPort();
  const home = join(folder, 'untouched');
  const { code, lines } = await duban(['start'], { PORT: String(port), DUBAN_HOME: home });
  free();
  expect(code).toBe(2);
  expect(lines).toEqual([expect.stringContaining(`PORT: ${port} on 127.0.0.1 is taken`)]);
  await expect(readdir(home)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a bad policy shows all its errors, one line each, exit 1; elsewhere its count and the way to see them, exit 2', async () => {
  const file = join(folder, 'bad.yaml');
  await writeFile(file, 'schema: duban/policy/1\noffice: { timeZone: Nowhere }\ncadences: {}\nextra: 1\n');
  const check = await duban(['policy', 'check', file]);
  expect(check.code).toBe(1);
  const shown = check.stdout.trim().split('\n').slice(0, -1);
  expect(shown.length).toBeGreaterThan(3);
  for (const line of shown) expect(line).toMatch(/bad\.yaml:\d+ /);
  const plan = await duban(['plan', '--year', '2026', '--policy', file]);
  expect([plan.code, plan.lines.length]).toEqual([2, 1]);
  expect(plan.lines[0]).toMatch(/\d+ errors.*policy check/);
});

test('help is fine', async () => {
  const { code, stdout } = await duban(['--help']);
  expect(code).toBe(0);
  expect(stdout).toContain('plan');
});
