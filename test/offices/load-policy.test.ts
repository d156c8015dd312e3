import { planNextRound } from '../../activities/rounds/plan-next-round';
import { expectRounds } from '../../offices/expected/expect-rounds';
import { loadPolicy } from '../../offices/load-policy';
import { rulesInForce } from '../../offices/rules';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { DEFAULT_POLICY, policyOf, testOffice, type TestOffice } from '../setup/test-office';

jest.setTimeout(120_000);

const MONTHLY = 'monthly-list';
const SIX = policyOf(DEFAULT_POLICY, [MONTHLY]);
const FIVE = policyOf(DEFAULT_POLICY, [MONTHLY], ["at: '18:00'", "at: '17:00'"]);

let bench: EngineBench;
let office: TestOffice;
beforeAll(async () => {
  bench = await engineBench({ worker: false });
  await bench.skipTo('2031-01-15T10:00:00+08:00');
});
afterAll(() => bench.stop());
beforeEach(async () => {
  office = await testOffice(bench, { units: 2 });
  await office.load(SIX);
});

const MARCH = new Date('2031-03-01T00:00:00+08:00');
const later = (inForceFrom: Date) =>
  loadPolicy(bench.deps, { officeId: office.id, source: FIVE, inForceFrom });

const dueAfter = async (after: string): Promise<[string | undefined, string | undefined]> => {
  const planned = await planNextRound(bench.deps, { officeId: office.id, cadence: MONTHLY, after });
  const round = await bench.deps.db.round.findUnique({ where: { id: planned?.roundId ?? '' } });
  return [planned?.period, round?.dueAt?.toISOString()];
};

it('a version says from when: rounds that open before keep the one before', async () => {
  expect(await later(MARCH)).toMatchObject({ version: 2, changed: true, inForceFrom: MARCH });
  expect(await dueAfter('2031-01')).toEqual(['2031-02', '2031-02-28T10:00:00.000Z']);
  expect(await dueAfter('2031-02')).toEqual(['2031-03', '2031-03-31T09:00:00.000Z']);
});

it('what is in force at a moment is the newest version whose day has come', async () => {
  await later(MARCH);
  const { db } = bench.deps;
  const [before, after] = [
    await rulesInForce(db, office.id, new Date(MARCH.getTime() - 1)),
    await rulesInForce(db, office.id, MARCH),
  ];
  expect(before.policy.cadences[MONTHLY]?.due.at).toBe('18:00');
  expect(after.policy.cadences[MONTHLY]?.due.at).toBe('17:00');
});

it('what is expected follows each version in its time, with the policy as the reason', async () => {
  await expectRounds(bench.deps, office.id);
  await later(MARCH);
  const changes = await expectRounds(bench.deps, office.id);
  expect(changes[0]).toMatchObject({ reason: 'policy', round: { period: '2031-03' } });
  expect(new Set(changes.map(({ reason }) => reason))).toEqual(new Set(['policy']));
  expect(changes.every(({ round }) => round.dueAt?.slice(11, 13) === '09')).toBe(true);
});

it('a version can not come into force in the past', async () => {
  await expect(later(new Date('2031-01-01T00:00:00Z'))).rejects.toThrow(
    'inForceFrom: expected a moment from now on, got 2031-01-01T00:00:00.000Z',
  );
});

it('a policy that its own limits refuse is not put into force', async () => {
  const limited = `${SIX}
limits:
  few-reports:
    { kind: cap, title: { zh: 少报, en: Few reports }, then: refuse, of: report, per: unit, each: year, atMost: 3 }
`;
  await expect(loadPolicy(bench.deps, { officeId: office.id, source: limited })).rejects.toThrow(
    /limits\.few-reports/,
  );
  expect(await bench.deps.db.policyVersion.count({ where: { officeId: office.id } })).toBe(1);
});
