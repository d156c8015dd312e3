import { engineBench, type EngineBench } from '../setup/engine-bench';
import { DEFAULT_POLICY, policyOf, testOffice } from '../setup/test-office';

jest.setTimeout(120_000);

let bench: EngineBench;
beforeAll(async () => {
  bench = await engineBench({ worker: false });
});
afterAll(() => bench.stop());

it('a calendar that arrives says every date of the plan that it moves, from where to where and why', async () => {
  const office = await testOffice(bench, { administered: [] });
  await office.load(policyOf(DEFAULT_POLICY, ['monthly-list']));
  const rest = { date: '2033-03-31', name: '春假' };
  const { version, moved } = await office.administer({ year: 2033, holidays: [rest], workdays: [] });
  expect(version).toBe(1);
  // The close stands: its two working days pass over the day of rest.
  expect(moved).toEqual([
    {
      cadence: 'monthly-list',
      period: '2033-03',
      date: 'due',
      from: '2033-03-31T18:00:00+08:00',
      to: '2033-03-30T18:00:00+08:00',
      shift: '2033-03-31 is a holiday (春假); preceding working day is 2033-03-30',
    },
  ]);
});

it('the same calendar again moves nothing', async () => {
  const office = await testOffice(bench, { administered: [2033] });
  await office.load(policyOf(DEFAULT_POLICY, ['monthly-list']));
  expect(await office.administer({ year: 2033, holidays: [], workdays: [] })).toEqual({
    version: 2,
    moved: [],
  });
});
