import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

jest.setTimeout(180_000);

const ROOT = join(__dirname, '..', '..');
const run = promisify(execFile);

test('board fills a year, asks what the pages ask, and shows both pages at both widths', async () => {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const args = [tsx, 'bench/run.ts', 'board', '--json', '--units', '30', '--runs', '2'];
  const { stdout } = await run(process.execPath, args, { cwd: ROOT });
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({
    ...{ name: 'board', unit: 'ms', ratio: null, theirs: {}, units: 30 },
    ...{ ours: expect.any(Number), slowestPage: expect.any(Number) },
  });
  // A year has 52 or 53 weeks, and each round asks every unit.
  expect(report.rounds).toBeGreaterThan(65);
  expect(report.duties).toBe(report.rounds * 30);
  const names = report.runs.map(({ name }: { name: string }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['board', 'map', 'board, desktop', 'board, phone', 'map, desktop', 'map, phone']),
  );
});
