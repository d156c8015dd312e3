import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

jest.setTimeout(120_000);

const ROOT = join(__dirname, '..', '..');

test('log writes a log, signs it ten times on the way and checks the whole of it, with no peer to be held against', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(ROOT, 'node_modules/tsx/dist/cli.mjs'),
      'bench/run.ts',
      'log',
      ...['--json', '--entries', '1000', '--runs', '2'],
    ],
    { cwd: ROOT },
  );
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({
    ...{ name: 'log', unit: 's', theirs: {}, ratio: null, entries: 1000, checkpoints: 10 },
    runs: [{ seconds: expect.any(Number) }, { seconds: expect.any(Number) }],
  });
  expect(report.ours).toBeGreaterThanOrEqual(report.runs[0].seconds);
});
