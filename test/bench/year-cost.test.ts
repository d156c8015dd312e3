import { bench } from './run-bench';

jest.setTimeout(240_000);

test('year-cost counts a real round of each cadence, as often as it comes in a year, beside the textbook', async () => {
  const { stdout } = await bench('year-cost', '--json', '--units', '20');
  const report = JSON.parse(stdout);
  const aYear = (of: { rounds: number; actions: number }) => of.rounds * of.actions;
  const runs = report.runs as { cadence: string; rounds: number; actions: number }[];
  expect(runs.map(({ cadence, rounds }) => [cadence, rounds])).toEqual([
    ['weekly-meeting', 52],
    ['monthly-list', 12],
    ['quarterly-supervision', 4],
    ['half-year-appraisal', 2],
    ['annual-assessment', 1],
  ]);
  expect(report).toMatchObject({
    ...{ name: 'year-cost', unit: 'actions a year', units: 20, rounds: 71, unitRounds: 1_420, sample: 20 },
    ours: runs.reduce((sum, one) => sum + aYear(one), 0),
    theirs: { 'workflow-a-unit': 5 * 1_420 },
  });
});
