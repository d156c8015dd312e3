import { expectRounds } from '../../offices/expected/expect-rounds';
import { recordOccasion } from '../../offices/record-occasion';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { DEFAULT_POLICY, policyOf, testOffice, type TestOffice } from '../setup/test-office';

jest.setTimeout(120_000);

const MONTHLY = 'monthly-list';
const QUARTERLY = 'quarterly-supervision';

let bench: EngineBench;
let office: TestOffice;
beforeAll(async () => {
  bench = await engineBench({ worker: false });
  await bench.skipTo('2031-01-15T10:00:00+08:00');
});
afterAll(() => bench.stop());
beforeEach(async () => {
  office = await testOffice(bench, { units: 3 });
});

const stored = (cadence: string, period: string) =>
  bench.deps.db.expectedRound.findMany({
    where: { officeId: office.id, cadence, period },
    orderBy: { version: 'asc' },
  });

it('what should happen until the end of next year stands with who owes it, before it happens', async () => {
  await office.load(policyOf(DEFAULT_POLICY, [MONTHLY]));
  const changes = await expectRounds(bench.deps, office.id);
  // January is due after the policy came into force; the year after is planned as well.
  expect(changes.map(({ round }) => round.period)).toHaveLength(24);
  expect(new Set(changes.map(({ reason }) => reason))).toEqual(new Set(['policy']));
  const [march] = await stored(MONTHLY, '2031-03');
  expect(march).toMatchObject({ version: 1, units: 3, skipped: null });
  expect(march?.dueAt?.toISOString()).toBe('2031-03-31T10:00:00.000Z');
  const roster = await bench.deps.db.expectedRoster.findUniqueOrThrow({
    where: { digest: march?.rosterDigest ?? '' },
  });
  expect(roster.owing).toHaveLength(3);
});

it('looked at again nothing is new', async () => {
  await office.load(policyOf(DEFAULT_POLICY, [MONTHLY]));
  await expectRounds(bench.deps, office.id);
  expect(await expectRounds(bench.deps, office.id)).toEqual([]);
});

it('a calendar moves what it moves, with the calendar as the reason', async () => {
  await office.load(policyOf(DEFAULT_POLICY, [MONTHLY]));
  await expectRounds(bench.deps, office.id);
  await office.administer({ year: 2031, holidays: [{ date: '2031-03-31', name: '本地假日' }], workdays: [] });
  const changes = await expectRounds(bench.deps, office.id);
  expect(changes.map(({ reason, round }) => [reason, round.period])).toEqual([['calendar', '2031-03']]);
  const [, moved] = await stored(MONTHLY, '2031-03');
  expect(moved).toMatchObject({ version: 2, reason: 'calendar' });
  expect(moved?.dueAt?.toISOString()).toBe('2031-03-28T10:00:00.000Z');
});

it('a unit that comes is expected from then on, with the roster as the reason', async () => {
  await office.load(policyOf(DEFAULT_POLICY, [MONTHLY]));
  await expectRounds(bench.deps, office.id);
  const unit = await bench.deps.db.unit.findFirstOrThrow({ where: { officeId: office.id, code: 'U-00003' } });
  await bench.deps.db.unit.update({ where: { id: unit.id }, data: { validUntil: '2031-06-30' } });
  const changes = await expectRounds(bench.deps, office.id);
  expect(new Set(changes.map(({ reason }) => reason))).toEqual(new Set(['roster']));
  const units = changes.map(({ round }) => [round.period, round.units]);
  expect(units[0]).toEqual(['2031-07', 2]);
  expect(units).toHaveLength(18);
});

it('a policy that asks less withdraws what it no longer expects, and forgets nothing', async () => {
  await office.load(policyOf(DEFAULT_POLICY, [MONTHLY, QUARTERLY]));
  await expectRounds(bench.deps, office.id);
  await office.load(policyOf(DEFAULT_POLICY, [MONTHLY]));
  const changes = await expectRounds(bench.deps, office.id);
  expect(new Set(changes.map(({ reason, round }) => `${reason} ${round.cadence}`))).toEqual(
    new Set([`policy ${QUARTERLY}`]),
  );
  const versions = await stored(QUARTERLY, '2031-Q2');
  expect(versions.map(({ skipped }) => skipped)).toEqual([null, 'withdrawn: the rules no longer expect it']);
});

it('the table of what was expected takes no change', async () => {
  await office.load(policyOf(DEFAULT_POLICY, [MONTHLY]));
  await expectRounds(bench.deps, office.id);
  await expect(
    bench.deps.db.expectedRound.updateMany({ where: { officeId: office.id }, data: { units: 0 } }),
  ).rejects.toThrow(/append-only/);
});

const SELF_CHECK = `${policyOf(DEFAULT_POLICY, [MONTHLY])}
  self-check:
    title: { zh: 举一反三自查, en: Check of similar cases }
    period: event
    due: { event: circular-received, after: { workdays: 10 }, convention: following, at: '18:00' }
    opens: { on: start, convention: following, at: '09:00' }
    closes: { workdaysAfterDue: 2, at: '18:00' }
    checkpoints: [opening, due, close]
    owes: { unitKinds: all, post: secretary }
    outcome: { ask: { zh: 自查结果, en: What was found }, acceptedBy: none }
events:
  circular-received: { title: { zh: 收到通报, en: A circular was received }, scope: office }
`;

describe('an event', () => {
  const circular = (over: object = {}) => ({
    officeId: office.id,
    event: 'circular-received',
    date: '2031-02-10',
    unitId: null,
    note: '省里的通报',
    byPostId: null,
    key: 'once',
    ...over,
  });

  it('is expected from when it is recorded on, and only once under one key', async () => {
    await office.load(SELF_CHECK);
    await expectRounds(bench.deps, office.id);
    const first = await recordOccasion(bench.deps, circular());
    expect(await recordOccasion(bench.deps, circular())).toEqual(first);
    expect(first.period).toBe('2031-02-10~1');
    const changes = await expectRounds(bench.deps, office.id);
    expect(changes.map(({ reason, round }) => [reason, round.period, round.dueAt])).toEqual([
      ['occasion', '2031-02-10~1', '2031-02-24T10:00:00.000Z'],
    ]);
    const again = await recordOccasion(bench.deps, circular({ key: 'another' }));
    expect(again.period).toBe('2031-02-10~2');
  });

  it('that the policy does not name is refused, with those that it names', async () => {
    await office.load(SELF_CHECK);
    await expect(recordOccasion(bench.deps, circular({ event: 'rumour' }))).rejects.toThrow(
      'event: expected one that the policy declares (circular-received), got "rumour"',
    );
  });
});
