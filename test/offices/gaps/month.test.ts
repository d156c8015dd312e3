import { gapsOfOffice, gapsOfSpan } from '../../../offices/gaps/gaps-of-span';
import { engineBench, type EngineBench } from '../../setup/engine-bench';
import { officeMonth, WEEKLY } from '../../setup/office-month';
import type { TestOffice } from '../../setup/test-office';

jest.setTimeout(240_000);

const MARCH = { from: '2031-03-01', to: '2031-03-31' };

let bench: EngineBench;
let office: TestOffice;

beforeAll(async () => {
  bench = await engineBench();
  office = await officeMonth(bench);
});
afterAll(() => bench.stop());

const gaps = async () => gapsOfOffice(bench.deps.db, office.id, MARCH, await bench.now());

/** What the audit lists after a change past all guards, in a few words each; the change is undone. */
async function listedAfter(...sql: string[]): Promise<string[]> {
  const { db } = bench.deps;
  class Undone extends Error {}
  let listed: string[] = [];
  const tampered = db.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe('SET LOCAL session_replication_role = replica');
      for (const one of sql) await tx.$executeRawUnsafe(one);
      const { unexplained } = await gapsOfSpan(tx, office.id, MARCH, await bench.now());
      listed = unexplained.map(({ kind, difference, where }) => `${kind} ${difference}: ${where}`);
      throw new Undone();
    },
    { timeout: 60_000 },
  );
  await expect(tampered).rejects.toThrow(Undone);
  return listed;
}

it('a month of the real engine has no gap that nothing explains, and each difference names its row', async () => {
  const { unexplained, explanations, byKind, ...sums } = await gaps();
  expect(unexplained).toEqual([]);
  const told = explanations.map(
    ({ kind, difference, reason, place, proof }) =>
      `${place.period} ${kind} ${difference}: ${reason}, ${proof.table}`,
  );
  expect(told).toEqual([
    '2031-W10 duty different: returned, duty_fact',
    '2031-W10 duty different: extended, duty_fact',
    '2031-W10 checkpoint extra: returned, duty_fact',
    '2031-W10 checkpoint extra: extended, duty_fact',
    '2031-W10 notice missing: excused, duty_fact',
    '2031-W12 round late: engine-down, engine_downtime',
    '2031-W12 round different: calendar-changed, calendar_version',
    '2031-W12 round different: calendar-changed, calendar_version',
    '2031-W12 round different: calendar-changed, calendar_version',
    '2031-W12 checkpoint late: engine-down, engine_downtime',
    '2031-W12 checkpoint different: calendar-changed, calendar_version',
    '2031-W12 checkpoint different: calendar-changed, calendar_version',
    '2031-W12 notice missing: unit-ended, duty_verdict',
    '2031-W13 round different: engine-down, engine_downtime',
    '2031-W13 round different: engine-down, engine_downtime',
    '2031-W13 checkpoint late: engine-down, engine_downtime',
    '2031-W13 checkpoint extra: engine-down, engine_downtime',
    '2031-W13 checkpoint different: engine-down, engine_downtime',
    '2031-03 notice missing: unit-ended, duty_verdict',
    '2031-03 notice missing: unit-ended, duty_verdict',
    '2031-03 delivery late: paused, pause',
    '2031-W12+1 round extra: extra-round, log_entry',
  ]);
  // Five weeks, a month and a round beside the plan; five units, and four once one is closed.
  expect(byKind.round).toMatchObject({ expected: 6, observed: 7 });
  expect(byKind.duty).toMatchObject({ expected: 32, observed: 32 });
  expect(byKind.verdict).toMatchObject({ expected: 32, observed: 32 });
  const [missing, extra] = ['missing', 'extra'].map((of) =>
    explanations.filter(({ difference }) => difference === of).reduce((sum, { count }) => sum + count, 0),
  );
  expect(sums.rounds).toBe(7);
  expect(sums.observed).toBe(sums.expected - (missing ?? 0) + (extra ?? 0));
});

it('names every single thing that somebody takes away, adds or changes past the guards', async () => {
  const { db } = bench.deps;
  const [, , , silent] = await office.duties(WEEKLY, '2031-W11');
  const { id, roundId, shardId, unitId } = silent ?? { id: '', roundId: '', shardId: '', unitId: '' };
  const request = await db.noticeRequest.findFirstOrThrow({ where: { dutyId: id, kind: 'opening' } });
  const superseded = await db.dutyVerdict.findFirstOrThrow({
    where: { supersedesId: { not: null } },
  });
  const corrected = await db.duty.findUniqueOrThrow({ where: { id: superseded.dutyId } });
  const { period } = await db.round.findUniqueOrThrow({ where: { id: corrected.roundId } });
  const where = `${WEEKLY} 2031-W11`;
  const [duty, shard] = [`unit ${unitId}, duty ${id}`, `shard ${shardId}`];
  const due = await db.checkpoint.findFirstOrThrow({ where: { shardId, kind: 'due' } });
  const opening = await db.checkpoint.findFirstOrThrow({ where: { shardId, kind: 'opening' } });
  const lookAt = (at: Date): string => at.toISOString();

  expect(await listedAfter(`DELETE FROM duty WHERE id = '${id}'`)).toEqual([
    `duty missing: ${where}, unit ${unitId}`,
  ]);
  expect(await listedAfter(`UPDATE duty SET due_at = due_at + interval '1 day' WHERE id = '${id}'`)).toEqual([
    `duty different: ${where}, ${duty}`,
  ]);
  expect(
    await listedAfter(
      `INSERT INTO duty (id, office_id, round_id, shard_id, ordinal, unit_id, post_id, status, verdict, due_at,
         late_after, closes_at, opened_at)
       SELECT 'added', office_id, round_id, shard_id, 99, unit_id, post_id, 'verified', 'on-time', due_at,
         late_after, closes_at, opened_at FROM duty WHERE id = '${id}'`,
    ),
  ).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^duty extra: .*duty /),
      expect.stringMatching(/^verdict missing: .*duty added$/),
    ]),
  );
  expect(await listedAfter(`DELETE FROM checkpoint WHERE shard_id = '${shardId}' AND kind = 'due'`)).toEqual([
    `checkpoint missing: ${where}, ${shard}, look due 2031-03-10T18:00:00+08:00`,
  ]);
  expect(await listedAfter(`DELETE FROM duty_verdict WHERE duty_id = '${id}'`)).toEqual([
    `verdict missing: ${where}, ${duty}`,
  ]);
  expect(await listedAfter(`UPDATE duty SET verdict = 'on-time' WHERE id = '${id}'`)).toEqual([
    `verdict different: ${where}, ${duty}`,
  ]);
  expect(await listedAfter(`DELETE FROM duty_verdict WHERE id = '${superseded.supersedesId}'`)).toEqual([
    `verdict missing: ${WEEKLY} ${period}, unit ${corrected.unitId}, duty ${corrected.id}`,
  ]);
  expect(await listedAfter(`DELETE FROM notice_request WHERE id = '${request.id}'`)).toEqual([
    `notice missing: ${where}, ${shard}, look opening ${lookAt(opening.doneAt)}, ${duty}`,
  ]);
  const lost = `delivery missing: ${where}, ${duty}, request ${request.id}`;
  expect(await listedAfter(`DELETE FROM delivery WHERE id = '${request.deliveryId}'`)).toEqual([lost]);
  expect(
    await listedAfter(`UPDATE delivery SET state = 'dropped' WHERE id = '${request.deliveryId}'`),
  ).toEqual([lost]);
  expect(await listedAfter(`DELETE FROM round WHERE id = '${roundId}'`)).toEqual([`round missing: ${where}`]);
  expect(
    await listedAfter(`UPDATE round SET closes_at = closes_at + interval '1 day' WHERE id = '${roundId}'`),
  ).toEqual([`round different: ${where}`]);
  expect(
    await listedAfter(`UPDATE checkpoint SET done_at = done_at + interval '1 day' WHERE id = '${due.id}'`),
  ).toEqual(
    expect.arrayContaining([expect.stringContaining(`checkpoint late: ${where}, ${shard}, look due`)]),
  );
});

it('a late opening is a gap of nobody only as long as the downtime is there that explains it', async () => {
  const listed = await listedAfter('DELETE FROM engine_downtime');
  expect(listed).toContain(`round late: ${WEEKLY} 2031-W12`);
  expect(listed).toContain(`round different: ${WEEKLY} 2031-W13`);
  expect((await gaps()).unexplained).toEqual([]);
});

it('what lies ahead is not expected yet, and what was opened is', async () => {
  const ahead = { from: '2031-04-01', to: '2031-12-31' };
  const { byKind, unexplained } = await gapsOfOffice(bench.deps.db, office.id, ahead, await bench.now());
  // Only the month of April is open on its fourth day.
  expect(byKind.round).toEqual({ expected: 1, observed: 1, explained: 0, unexplained: 0 });
  expect(byKind.duty.expected).toBe(4);
  expect(byKind.verdict.expected).toBe(0);
  expect(unexplained).toEqual([]);
});
