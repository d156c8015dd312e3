import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

jest.setTimeout(120_000);

const ROOT = join(__dirname, '..', '..');

test('replay decides recorded rounds and cases again, and says how many events they have', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(ROOT, 'node_modules/tsx/dist/cli.mjs'),
      'bench/run.ts',
      'replay',
      ...['--json', '--histories', '9', '--runs', '1'],
    ],
    { cwd: ROOT },
  );
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({
    ...{ name: 'replay', unit: 's', theirs: {}, ratio: null, histories: 9 },
    runs: [{ seconds: expect.any(Number) }],
  });
  expect(report.different).toBeGreaterThanOrEqual(5);
  expect(report.events).toBeGreaterThan(9 * 30);
});
