import { excuseDuty } from '../../api/duties/excuse-duty';
import { reviewOutcome } from '../../api/duties/review-outcome';
import { replanCadences } from '../../offices/run-cadences';
import { dutyWhy, type DutyWhy } from '../../offices/why/duty-why';
import { noticeWhy, type NoticeWhy } from '../../offices/why/notice-why';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { DEFAULT_POLICY, SAMPLE_POLICY, policyOf, testOffice, type TestOffice } from '../setup/test-office';

jest.setTimeout(180_000);

const WEEKLY = 'weekly-meeting';

let bench: EngineBench;
let office: TestOffice;
beforeAll(async () => {
  bench = await engineBench();
});
afterAll(() => bench.stop());
afterEach(() => office.end());

async function whyOf(id: string | undefined): Promise<DutyWhy> {
  const reach = { officeId: office.id, units: null };
  const why = await dutyWhy(bench.deps.db, reach, id ?? '', await bench.now());
  if (why === null) throw new Error(`no duty ${id}`);
  return why;
}

async function whysOf(period: string): Promise<DutyWhy[]> {
  const whys: DutyWhy[] = [];
  for (const { id } of await office.duties(WEEKLY, period)) whys.push(await whyOf(id));
  return whys;
}

async function noticeWhys(): Promise<NoticeWhy[]> {
  const { db } = bench.deps;
  const reach = { officeId: office.id, units: null };
  const whys: NoticeWhy[] = [];
  for (const { id } of await db.delivery.findMany({
    where: { officeId: office.id },
    orderBy: { id: 'asc' },
  })) {
    const why = await noticeWhy(db, reach, id, await bench.now());
    if (why !== null) whys.push(why);
  }
  return whys;
}

/** What a derivation finds fault with, in words: empty where all agrees. */
const faults = (why: DutyWhy | NoticeWhy): string[] => [
  ...why.steps.flatMap((step) =>
    ('agrees' in step && !step.agrees) || ('permitted' in step && !step.permitted) ? step.says.en : [],
  ),
  ...(why.kind === 'duty' ? why.dates.flatMap(({ differs }) => differs?.en ?? []) : []),
  ...(why.kind === 'duty' && !why.status.agrees ? [`${why.status.stored} ${why.status.computed}`] : []),
  ...(why.kind === 'duty' && !why.verdict.agrees ? [`${why.verdict.stored} ${why.verdict.computed}`] : []),
];

it('derives a whole round again as the engine stored it: every date, look, verdict and notice', async () => {
  const { db } = bench.deps;
  await bench.skipTo('2031-02-27T08:00:00+08:00');
  office = await testOffice(bench, { units: 6, shared: [[0, 1]] });
  await office.load(policyOf(SAMPLE_POLICY, [WEEKLY]));
  await office.run();
  await bench.skipTo('2031-02-28T09:01:00+08:00');
  const [onTime, , , excused, again, silent] = await office.duties(WEEKLY, '2031-W10');
  for (const duty of [onTime, again, silent]) await office.report(duty);
  await db.$transaction(async (tx) =>
    excuseDuty(tx, office.office, excused?.id ?? '', '受灾', await bench.now()),
  );
  const dueAt = new Date('2031-03-07T12:00:00+08:00');
  for (const duty of [again, silent]) {
    await db.$transaction(async (tx) =>
      reviewOutcome(
        tx,
        office.office,
        duty?.id ?? '',
        { accept: false, reason: '缺附件', dueAt },
        await bench.now(),
      ),
    );
  }
  expect((await whysOf('2031-W10')).map(faults)).toEqual(Array(6).fill([]));

  await bench.skipTo('2031-03-03T18:01:00+08:00');
  await office.report((await office.duties(WEEKLY, '2031-W10'))[1]);
  await bench.skipTo('2031-03-05T18:01:00+08:00');
  const [, , third, , fifth] = await office.duties(WEEKLY, '2031-W10');
  await office.report(third);
  await office.report(fifth);
  await bench.skipTo('2031-03-07T12:01:00+08:00');
  expect((await office.round(WEEKLY, '2031-W10')).state).toBe('closed');

  const whys = await whysOf('2031-W10');
  expect(whys.map(faults)).toEqual(Array(6).fill([]));
  expect(whys.every(({ agrees }) => agrees)).toBe(true);
  const verdicts = whys.map(({ steps }) =>
    steps.flatMap((step) => (step.what === 'verdict' ? step.computed : [])),
  );
  expect(verdicts).toEqual([['on-time'], ['late'], ['missed', 'late'], ['excused'], ['on-time'], ['missed']]);
  const positions = whys[4]?.steps.flatMap((step) =>
    step.what === 'fact' && step.source.kind === 'fact' ? step.source.position : [],
  );
  expect(positions).toHaveLength(3);
  expect([...(positions ?? [])].sort((a, b) => Number(a) - Number(b))).toEqual(positions);
  expect(whys[0]?.code).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string });
  expect(whys[0]?.code.rules).toMatch(/^sha256:[0-9a-f]{64}$/);

  const notices = await noticeWhys();
  expect(notices.length).toBeGreaterThanOrEqual(5);
  expect(notices.map(faults)).toEqual(notices.map(() => []));
  // One person for two posts: one notice that speaks of both duties.
  const both = notices.find(({ steps }) => steps.filter(({ what }) => what === 'person').length === 2);
  expect(both?.steps.filter(({ what }) => what === 'told')).toHaveLength(2);

  // A row that somebody changed by hand is found.
  await db.duty.update({ where: { id: onTime?.id ?? '' }, data: { status: 'verified' } });
  await db.$executeRaw`UPDATE duty SET due_at = due_at + interval '1 day' WHERE id = ${third?.id}`;
  expect(faults(await whyOf(onTime?.id))).toEqual(['verified closed']);
  expect(faults(await whyOf(third?.id))).toEqual([expect.stringMatching(/nothing accounts for/)]);
});

it('follows a round that a calendar moved, and one that opened late', async () => {
  await bench.skipTo('2031-03-24T10:00:00+08:00');
  office = await testOffice(bench, { units: 2 });
  await office.load(policyOf(DEFAULT_POLICY, [WEEKLY]));
  await office.run();
  await bench.skipTo('2031-03-24T10:30:00+08:00');
  const [first, second] = await office.duties(WEEKLY, '2031-W13');
  const late = await whyOf(first?.id);
  expect(faults(late)).toEqual([]);
  expect(late.steps.find(({ what }) => what === 'late-opening')).toMatchObject({ workdays: 1 });

  await office.administer({ year: 2031, holidays: [{ date: '2031-03-24', name: '防汛' }], workdays: [] });
  // Loaded, and the engine has not taken it up: the stored date is yesterday's, and the ground is said.
  const before = await whyOf(first?.id);
  expect(before.agrees).toBe(false);
  expect(before.dates.find(({ date }) => date === 'due')).toMatchObject({
    stored: '2031-03-24T18:00:00+08:00',
    computed: '2031-03-25T18:00:00+08:00',
  });
  expect(faults(before)[0]).toMatch(/a calendar was loaded after the dates were set \(2031 v2\)/);
  await replanCadences(bench.deps, office.id);
  await bench.skipTo('2031-03-24T10:40:00+08:00');
  const moved = await whyOf(first?.id);
  expect(faults(moved)).toEqual([]);
  expect(moved.steps.find(({ what }) => what === 'moved')).toMatchObject({
    from: '2031-03-24',
    to: '2031-03-25',
  });
  await office.report(second);
  await bench.skipTo('2031-03-31T19:00:00+08:00');
  expect((await whysOf('2031-W13')).map(faults)).toEqual([[], []]);

  // A calendar that comes after the close changes nothing of what was.
  await office.administer({ year: 2031, holidays: [], workdays: [] });
  const after = await whyOf(first?.id);
  expect([after.agrees, after.calendars]).toEqual([
    true,
    expect.arrayContaining([expect.objectContaining({ year: 2031, version: 2 })]),
  ]);
  expect((await noticeWhys()).map(faults).flat()).toEqual([]);
});
