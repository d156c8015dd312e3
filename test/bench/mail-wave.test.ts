import { benches } from '../../bench/benches';
import { table } from '../../bench/table';
import { bench } from './run-bench';

jest.setTimeout(120_000);

test('mail-wave sends each person one mail on both sides, and says in one document how fast', async () => {
  const { stdout } = await bench('mail-wave', '--json', '--people', '9', '--runs', '2');
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({
    ...{ name: 'mail-wave', unit: 'mails/s', people: 9, mails: 9, units: 14, requests: 28 },
    ours: expect.any(Number),
    theirs: { nodemailer: expect.any(Number) },
    ratio: expect.any(Number),
    gatherSeconds: expect.any(Number),
    peakMegabytes: expect.any(Number),
    runs: [{ of: 'raw' }, { of: 'ours', accepted: 9 }],
  });
  expect(report.ratio).toBeCloseTo(report.ours / report.theirs.nodemailer, 1);
  expect(report.notes.length).toBeGreaterThan(0);
});

test('a report without a peer is a table all the same', () => {
  const report = { name: 'alone', ours: 5, theirs: {}, ratio: null, unit: 'a second', runs: [{}], notes: [] };
  expect(table(report)).toMatch(/^ {2}ratio +no peer$/m);
});

test('a benchmark that there is not is refused in one line with the names of those that there are', async () => {
  const refused = await bench('mail-wav', '--json').catch((error: { code: number; stderr: string }) => error);
  expect(refused).toMatchObject({
    code: 2,
    stdout: '',
    stderr: `bench: NAME: no benchmark "mail-wav", expected ${Object.keys(benches).join(', ')}\n`,
  });
});
