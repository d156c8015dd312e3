import { bench } from './run-bench';

jest.setTimeout(120_000);

test('ingest hands in every outcome over HTTP, and sets it beside bare inserts', async () => {
  const { stdout } = await bench('ingest', '--json', '--units', '20', '--runs', '1');
  const report = JSON.parse(stdout);
  const figure = expect.any(Number);
  expect(report).toMatchObject({
    ...{ name: 'ingest', unit: 'outcomes/s', outcomes: 20, ours: figure, ratio: figure },
    theirs: { 'bare inserts of the same rows': figure, 'a bare insert of the fact alone': figure },
  });
  expect(report.runs).toHaveLength(3);
});
