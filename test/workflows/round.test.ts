import { excuseDuty } from '../../api/duties/excuse-duty';
import { reviewOutcome } from '../../api/duties/review-outcome';
import { restartLateShard } from '../../offices/late-shard';
import type { Duty } from '../../prisma/generated/client';
import { roundId } from '../../workflows/handles';
import type { RoundResult } from '../../workflows/round';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { SAMPLE_POLICY, policyOf, testOffice, type TestOffice } from '../setup/test-office';

jest.setTimeout(120_000);

const WEEKLY = 'weekly-meeting';
const policy = policyOf(SAMPLE_POLICY, [WEEKLY]);

let bench: EngineBench;
let office: TestOffice;
beforeAll(async () => {
  bench = await engineBench();
});
afterAll(() => bench.stop());
afterEach(() => office.end());

/** The verdicts of a duty in the order in which they were given, with the reason of each. */
async function verdictsOf(duty: Duty | undefined): Promise<string[]> {
  const rows = await bench.deps.db.dutyVerdict.findMany({ where: { dutyId: duty?.id ?? '' } });
  const chain: string[] = [];
  for (let id: string | null = null; ;) {
    const next = rows.find(({ supersedesId }) => supersedesId === id);
    if (next === undefined) return chain;
    chain.push(`${next.verdict} ${next.reason}`);
    id = next.id;
  }
}

const incidentsOf = async (kind: string): Promise<string[]> =>
  (await bench.deps.db.incident.findMany({ where: { officeId: office.id, kind } }))
    .map(({ dutyId }) => dutyId ?? '')
    .sort();

it('gives every unit of a round its verdict, and looks again at who has a later date', async () => {
  const { db } = bench.deps;
  await bench.skipTo('2031-02-27T08:00:00+08:00');
  office = await testOffice(bench, { units: 6 });
  await office.load(policy);
  await office.run();
  expect((await office.round(WEEKLY, '2031-W10')).state).toBe('planned');

  await bench.skipTo('2031-02-28T09:01:00+08:00');
  expect((await office.mails()).map(({ to }) => to[0]?.address).sort()).toEqual(
    [0, 1, 2, 3, 4, 5].map(office.emailOf),
  );
  const [onTime, late, missed, excused, again, silent] = await office.duties(WEEKLY, '2031-W10');
  for (const duty of [onTime, again, silent]) await office.report(duty);
  await db.$transaction(async (tx) =>
    excuseDuty(tx, office.office, excused?.id ?? '', '受灾', await bench.now()),
  );
  const later = new Date('2031-03-07T12:00:00+08:00');
  for (const duty of [again, silent]) {
    const review = { accept: false as const, reason: '缺附件', dueAt: later };
    await db.$transaction(async (tx) =>
      reviewOutcome(tx, office.office, duty?.id ?? '', review, await bench.now()),
    );
  }

  await bench.skipTo('2031-03-03T17:59:00+08:00');
  expect(await incidentsOf('overdue')).toEqual([]);
  await bench.skipTo('2031-03-03T18:01:00+08:00');
  expect(await incidentsOf('overdue')).toEqual([late?.id, missed?.id].sort());
  await office.report(late);

  await bench.skipTo('2031-03-05T18:01:00+08:00');
  expect(await verdictsOf(onTime)).toEqual(['on-time received']);
  expect(await verdictsOf(late)).toEqual(['late received']);
  expect(await verdictsOf(missed)).toEqual(['missed not-received']);
  expect(await verdictsOf(excused)).toEqual(['excused excused']);
  expect(await verdictsOf(again)).toEqual([]);
  expect(await incidentsOf('missed')).toEqual([missed?.id]);
  // Two units have until Friday, so the round is not over.
  expect((await office.round(WEEKLY, '2031-W10')).state).toBe('open');

  await office.report(missed);
  expect(await verdictsOf(missed)).toEqual(['missed not-received', 'late received']);
  await office.report((await office.duties(WEEKLY, '2031-W10'))[4]);

  await bench.skipTo('2031-03-07T12:01:00+08:00');
  expect(await verdictsOf(again)).toEqual(['on-time received']);
  expect(await verdictsOf(silent)).toEqual(['missed not-received-again']);
  expect(await verdictsOf(missed)).toEqual(['missed not-received', 'late received']);
  expect((await office.round(WEEKLY, '2031-W10')).state).toBe('closed');
  const result = (await bench.deps.temporal.workflow
    .getHandle(roundId(office.id, WEEKLY, '2031-W10', 0))
    .result()) as RoundResult;
  expect(result.verdicts).toEqual({ 'on-time': 2, late: 1, missed: 2 });
});

it('looks once more where an outcome is returned after the round has closed', async () => {
  const { db } = bench.deps;
  await bench.skipTo('2031-03-12T08:00:00+08:00');
  office = await testOffice(bench, { units: 2 });
  await office.load(policy);
  await office.run();
  await bench.skipTo('2031-03-15T08:00:00+08:00');
  const [returned, other] = await office.duties(WEEKLY, '2031-W12');
  await office.report(returned);
  await office.report(other);
  await bench.skipTo('2031-03-19T18:01:00+08:00');
  expect((await office.round(WEEKLY, '2031-W12')).state).toBe('closed');

  const review = { accept: false as const, reason: '不实', dueAt: new Date('2031-03-21T12:00:00+08:00') };
  await db.$transaction(async (tx) =>
    reviewOutcome(tx, office.office, returned?.id ?? '', review, await bench.now()),
  );
  await restartLateShard(bench.deps, returned?.id ?? '');
  expect((await office.round(WEEKLY, '2031-W12')).state).toBe('open');
  await bench.skipTo('2031-03-21T12:01:00+08:00');
  expect(await verdictsOf(returned)).toEqual(['on-time received', 'missed not-received-again']);
  expect(await verdictsOf(other)).toEqual(['on-time received']);
  expect((await office.round(WEEKLY, '2031-W12')).state).toBe('closed');
});

it('gives back in working days what a late opening took, and keeps both dates', async () => {
  // The week's round should have opened on Friday: the policy comes into force on the Monday on which it is due.
  await bench.skipTo('2031-03-24T10:00:00+08:00');
  office = await testOffice(bench, { units: 3 });
  await office.load(policy);
  await office.run();
  await bench.skipTo('2031-03-24T10:01:00+08:00');
  const round = await office.round(WEEKLY, '2031-W13');
  expect(round.openedLateDays).toBe(1);
  expect(round.dueAt).toEqual(new Date('2031-03-24T18:00:00+08:00'));
  expect(round.lateAfter).toEqual(new Date('2031-03-25T18:00:00+08:00'));
  expect(round.closesAt).toEqual(new Date('2031-03-27T18:00:00+08:00'));
  expect(await office.mails()).toHaveLength(3);

  const [first, second, third] = await office.duties(WEEKLY, '2031-W13');
  expect([first?.dueAt, first?.lateAfter, first?.closesAt]).toEqual([
    round.dueAt,
    round.lateAfter,
    round.closesAt,
  ]);
  await bench.skipTo('2031-03-25T17:00:00+08:00');
  expect(await incidentsOf('overdue')).toEqual([]);
  await office.report(first);
  await bench.skipTo('2031-03-25T18:01:00+08:00');
  expect(await incidentsOf('overdue')).toEqual([second?.id, third?.id].sort());
  await office.report(second);
  await bench.skipTo('2031-03-26T18:01:00+08:00');
  expect((await office.round(WEEKLY, '2031-W13')).state).toBe('open');
  await bench.skipTo('2031-03-27T18:01:00+08:00');
  expect(await Promise.all([first, second, third].map(verdictsOf))).toEqual([
    ['on-time received'],
    ['late received'],
    ['missed not-received'],
  ]);
});
