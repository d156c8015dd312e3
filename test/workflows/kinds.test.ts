import { recordOccasion } from '../../offices/record-occasion';
import { replanCadences } from '../../offices/run-cadences';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { DEFAULT_POLICY, policyOf, testOffice, type TestOffice } from '../setup/test-office';

jest.setTimeout(120_000);

const MONTHLY = 'monthly-list';
/** A circular that came has to be checked where it came. */
const SELF_CHECK = `  self-check:
    title: { zh: 举一反三自查, en: Check of similar cases }
    period: event
    due: { event: circular-received, after: { workdays: 10 }, convention: following, at: '18:00' }
    opens: { on: start, convention: following, at: '09:00' }
    closes: { workdaysAfterDue: 2, at: '18:00' }
    checkpoints: [opening, due, close]
    owes: { unitKinds: all, post: secretary }
    outcome: { ask: { zh: 自查结果, en: What was found }, acceptedBy: none }
events:
  circular-received: { title: { zh: 收到通报, en: A circular was received }, scope: unit }
`;
/** A list that asks for two outcomes and carries over what stays undone. */
const POLICY = `${policyOf(
  DEFAULT_POLICY,
  [MONTHLY],
  [
    'owes: { unitKinds: all, post: secretary }',
    'owes: { unitKinds: all, post: secretary }\n    count: { exactly: 2 }',
  ],
  ['acceptedBy: office', 'acceptedBy: none'],
)}${SELF_CHECK}`;

let bench: EngineBench;
let office: TestOffice;
beforeAll(async () => {
  bench = await engineBench();
  await bench.skipTo('2031-01-01T08:00:00+08:00');
  office = await testOffice(bench, { units: 3 });
  await office.load(POLICY);
  await office.run();
});
afterAll(async () => {
  await office.end();
  await bench.stop();
});

const standing = async (period: string) =>
  (await office.duties(MONTHLY, period)).map(({ status, received, verdict }) => [status, received, verdict]);

const bodies = async () => (await office.mails()).map(({ to, text }) => ({ to: to[0]?.address, text }));

it('an event opens a round for the unit where it happened, in the middle of the others', async () => {
  const { db } = bench.deps;
  await bench.skipTo('2031-01-08T08:00:00+08:00');
  const unit = await db.unit.findFirstOrThrow({ where: { officeId: office.id, code: 'U-00002' } });
  await recordOccasion(bench.deps, {
    officeId: office.id,
    event: 'circular-received',
    date: '2031-01-09',
    unitId: unit.id,
    note: null,
    byPostId: office.office.postId,
    key: 'circular-7',
  });
  await replanCadences(bench.deps, office.id);
  await bench.skipTo('2031-01-09T09:30:00+08:00');
  const duties = await office.duties('self-check', '2031-01-09~1');
  expect(duties.map(({ unitId }) => unitId)).toEqual([unit.id]);
  expect(duties[0]?.dueAt.toISOString()).toBe('2031-01-23T10:00:00.000Z');
  await office.report(duties[0]);
  await bench.skipTo('2031-01-28T09:00:00+08:00');
  expect(await db.dutyVerdict.findFirst({ where: { dutyId: duties[0]?.id ?? '' } })).toMatchObject({
    verdict: 'on-time',
  });
});

it('a duty of two outcomes is done with the second', async () => {
  const [first] = await office.duties(MONTHLY, '2031-01');
  expect(await office.report(first)).toMatchObject({ status: 'open' });
  expect((await standing('2031-01'))[0]).toEqual(['open', 1, null]);
  expect(await office.report(first)).toMatchObject({ status: 'reported' });
  expect((await standing('2031-01'))[0]).toEqual(['reported', 2, null]);
});

it('what stays undone goes on in the next period and says so', async () => {
  await bench.skipTo('2031-02-05T09:00:00+08:00');
  expect((await standing('2031-01')).map(([, , verdict]) => verdict)).toEqual([
    'on-time',
    'missed',
    'missed',
  ]);
  const january = await office.duties(MONTHLY, '2031-01');
  const february = await office.duties(MONTHLY, '2031-02');
  expect(february.map(({ carriedFromId }) => carriedFromId)).toEqual([null, january[1]?.id, january[2]?.id]);
  const told = (await bodies()).filter(({ text }) => text.includes('上期结转'));
  expect(told.map(({ to }) => to).sort()).toEqual([office.emailOf(1), office.emailOf(2)].sort());
});

it('a due date that a calendar moves is told once to those who were told the old one and still owe', async () => {
  const [first] = await office.duties(MONTHLY, '2031-02');
  await office.report(first);
  await office.report(first);
  const before = (await bodies()).length;
  // The last working day of February becomes a day of rest.
  const rest = { date: '2031-02-28', name: '本地假日' };
  await office.administer({ year: 2031, holidays: [rest], workdays: [] });
  await replanCadences(bench.deps, office.id);
  await replanCadences(bench.deps, office.id);
  await bench.skipTo('2031-02-06T09:00:00+08:00');
  const told = (await bodies()).slice(before);
  expect(told.map(({ to }) => to).sort()).toEqual([office.emailOf(1), office.emailOf(2)].sort());
  for (const { text } of told) {
    expect(text).toContain('日期有变');
    expect(text).toContain('原为 2月28日 18:00 前，因放假调休安排已定');
    expect(text).toContain('2月27日');
  }
  const entries = await bench.deps.db.logEntry.findMany({
    where: { officeId: office.id, kind: 'round.moved' },
  });
  expect(entries).toHaveLength(1);
  expect(entries[0]?.body).toContain('"cause":"calendar"');
});
