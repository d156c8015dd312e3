import { engineBench, type EngineBench } from '../setup/engine-bench';
import { SAMPLE_POLICY, policyOf, testOffice } from '../setup/test-office';

jest.setTimeout(240_000);

const WEEKLY = 'weekly-meeting';
const DAY_MS = 86_400_000;
/** A unit that reports in all weeks but every so many misses some. */
const SILENT_EVERY = 8;

/** Both as a State Council notice might give them: one takes a whole week, the other a Monday and a Tuesday. */
const holidays = [...days('2031-01-27', 7, '春节'), ...days('2031-10-01', 7, '国庆节')];

let bench: EngineBench;
beforeAll(async () => {
  bench = await engineBench();
});
afterAll(() => bench.stop());

it('runs a year of weeks: each opened once, a week without a working day skipped, a verdict for every unit', async () => {
  const { db } = bench.deps;
  await bench.skipTo('2031-01-02T08:00:00+08:00');
  const office = await testOffice(bench, { units: 2, administered: [] });
  await office.administer({ year: 2031, holidays, workdays: [{ date: '2031-10-11' }] });
  await office.load(policyOf(SAMPLE_POLICY, [WEEKLY]));
  await office.run();

  const end = Date.parse('2032-01-10T08:00:00+08:00');
  const silent = new Set<string>();
  for (let sunday = Date.parse('2031-01-05T08:00:00+08:00'); sunday < end; sunday += 7 * DAY_MS) {
    await bench.skipTo(new Date(sunday));
    const ahead = { officeId: office.id, state: 'open', dueAt: { gt: new Date(sunday) } };
    for (const { period } of await db.round.findMany({ where: ahead })) {
      const [first, second] = await office.duties(WEEKLY, period);
      if (first?.status === 'open') await office.report(first);
      if (Number(period.slice(-2)) % SILENT_EVERY === 0) silent.add(period);
      else if (second?.status === 'open') await office.report(second);
    }
  }
  await bench.skipTo(new Date(end));

  const rounds = await db.round.findMany({ where: { officeId: office.id }, orderBy: { plannedAt: 'asc' } });
  const byPeriod = new Map(rounds.map((round) => [round.period, round]));
  const year = Array.from({ length: 51 }, (_, week) => `2031-W${String(week + 2).padStart(2, '0')}`);
  expect([...byPeriod.keys()].sort()).toEqual(
    [...year, '2032-W01', '2032-W02', '2032-W03', '2032-W04'].sort(),
  );

  const skipped = rounds.filter(({ state }) => state === 'skipped');
  expect(skipped.map(({ period }) => period)).toEqual(['2031-W05']);
  expect(JSON.stringify(skipped[0]?.compiled)).toContain('春节');
  expect(byPeriod.get('2031-W41')?.dueAt?.toISOString()).toBe('2031-10-08T10:00:00.000Z');
  const unpublished = rounds.filter(({ provisional }) => provisional).map(({ period }) => period);
  expect(unpublished).toEqual(expect.arrayContaining(['2032-W02', '2032-W03']));
  expect(unpublished.every((period) => period > '2031-W52')).toBe(true);

  const closed = rounds.filter(({ state }) => state === 'closed');
  expect(closed).toHaveLength(52);
  expect(new Set(closed.map(({ id }) => id)).size).toBe(52);
  expect(await db.shard.count({ where: { officeId: office.id } })).toBe(53);
  expect(await db.logEntry.count({ where: { officeId: office.id, kind: 'round.opened' } })).toBe(53);
  expect(closed.filter(({ openedLateDays }) => openedLateDays > 0)).toEqual([]);

  const duties = await db.duty.findMany({ where: { roundId: { in: closed.map(({ id }) => id) } } });
  const given = (verdict: string) => duties.filter((duty) => duty.verdict === verdict).length;
  expect([given('on-time'), given('missed')]).toEqual([2 * 52 - silent.size, silent.size]);
  expect(await db.dutyVerdict.count()).toBe(2 * 52);

  // An opening a week and, where nobody has reported, one mail more: never one a checkpoint.
  const mails = await office.mails();
  const to = (unit: number) => mails.filter((mail) => mail.to[0]?.address === office.emailOf(unit)).length;
  expect([to(0), to(1)]).toEqual([53, 53 + silent.size]);
  const runs = new Set<string>();
  for (const { period } of closed) {
    const { parentExecution } = await bench.deps.temporal.workflow
      .getHandle(`round:${office.id}:${WEEKLY}:${period}:0`)
      .describe();
    if (parentExecution?.runId != null) runs.add(parentExecution.runId);
  }
  // The cadence has continued as new many times and has lost nothing.
  expect(runs.size).toBeGreaterThanOrEqual(13);
});

function days(first: string, count: number, name: string): { date: string; name: string }[] {
  return Array.from({ length: count }, (_, day) => ({
    date: new Date(Date.parse(first) + day * DAY_MS).toISOString().slice(0, 10),
    name,
  }));
}
