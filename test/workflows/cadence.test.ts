import { replanCadences } from '../../offices/run-cadences';
import { extraRoundUpdate, pauseUpdate, resumeUpdate } from '../../workflows/handles';
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

const entries = (kind: string) => bench.deps.db.logEntry.count({ where: { officeId: office.id, kind } });

it('excuses what falls due in a pause, holds its notices back, and sends them when it is resumed', async () => {
  const { db } = bench.deps;
  await bench.skipTo('2031-02-27T08:00:00+08:00');
  office = await testOffice(bench, { units: 2 });
  await office.load(policy);
  await office.run();
  await bench.skipTo('2031-03-01T08:00:00+08:00');
  const [reported, silent] = await office.duties(WEEKLY, '2031-W10');
  await office.report(reported);
  expect(await office.mails()).toHaveLength(2);

  const request = { key: 'flood', reason: '防汛', byPostId: office.office.postId };
  const pause = await office.cadence(WEEKLY).executeUpdate(pauseUpdate, { args: [request] });
  expect(await office.cadence(WEEKLY).executeUpdate(pauseUpdate, { args: [request] })).toEqual(pause);
  await bench.skipTo('2031-03-03T18:01:00+08:00');
  expect(await office.mails()).toHaveLength(2);
  expect(await db.noticeRequest.count({ where: { officeId: office.id, deliveryId: null } })).toBe(1);
  expect(await db.incident.count({ where: { officeId: office.id } })).toBe(0);

  const resume = { byPostId: office.office.postId };
  expect(await office.cadence(WEEKLY).executeUpdate(resumeUpdate, { args: [resume] })).toEqual({
    resumed: 1,
  });
  expect(await office.cadence(WEEKLY).executeUpdate(resumeUpdate, { args: [resume] })).toEqual({
    resumed: 0,
  });
  await bench.skipTo('2031-03-03T18:02:00+08:00');
  expect((await office.mails()).slice(2).map(({ to }) => to[0]?.address)).toEqual([office.emailOf(1)]);

  await bench.skipTo('2031-03-05T18:01:00+08:00');
  const verdicts = await db.dutyVerdict.findMany({
    where: { dutyId: { in: [reported?.id ?? '', silent?.id ?? ''] } },
  });
  expect(verdicts.map(({ dutyId, verdict, reason }) => [dutyId, verdict, reason]).sort()).toEqual(
    [
      [reported?.id, 'on-time', 'received'],
      [silent?.id, 'excused', 'paused'],
    ].sort(),
  );
  expect(await db.incident.count({ where: { officeId: office.id } })).toBe(0);
});

it('opens an extra round on request, once for each key, beside the plan', async () => {
  await bench.skipTo('2031-03-11T08:00:00+08:00');
  office = await testOffice(bench, { units: 2 });
  await office.load(policy);
  await office.run();
  const extra = (key: string, dueAt: string) =>
    office.cadence(WEEKLY).executeUpdate(extraRoundUpdate, {
      args: [{ key, dueAt, reason: '市级督查', byPostId: office.office.postId }],
    });
  expect(await extra('a', '2031-03-12T12:00:00+08:00')).toEqual({ period: '2031-W11+1' });
  expect(await extra('a', '2031-03-12T12:00:00+08:00')).toEqual({ period: '2031-W11+1' });
  expect(await extra('b', '2031-03-13T12:00:00+08:00')).toEqual({ period: '2031-W11+2' });
  await expect(extra('c', '2031-03-10T12:00:00+08:00')).rejects.toMatchObject({
    cause: { cause: { type: 'ExtraRoundRefused' } },
  });

  const round = await office.round(WEEKLY, '2031-W11+1');
  expect([round.state, round.openedLateDays]).toEqual(['open', 0]);
  expect(round.closesAt).toEqual(new Date('2031-03-14T18:00:00+08:00'));
  await bench.skipTo('2031-03-11T08:01:00+08:00');
  // Both rounds are open now: one mail a person.
  expect(await office.mails()).toHaveLength(2);
  await office.report((await office.duties(WEEKLY, '2031-W11+1'))[0]);
  await bench.skipTo('2031-03-17T18:01:00+08:00');
  const verdicts = await Promise.all(
    ['2031-W11+1', '2031-W11+2'].map((period) => office.duties(WEEKLY, period)),
  );
  expect(verdicts.map((duties) => duties.map(({ verdict }) => verdict))).toEqual([
    ['on-time', 'missed'],
    ['missed', 'missed'],
  ]);
  // The plan goes on as if nothing had been asked.
  expect((await office.round(WEEKLY, '2031-W12')).openedAt?.getTime()).toBeGreaterThanOrEqual(
    Date.parse('2031-03-14T09:00:00+08:00'),
  );
});

it('moves an open round and a planned one when a calendar is administered, and journals it', async () => {
  const { deps } = bench;
  await bench.skipTo('2031-03-27T08:00:00+08:00');
  office = await testOffice(bench, { units: 2 });
  await office.load(policy);
  await office.run();
  await bench.skipTo('2031-03-29T08:00:00+08:00');
  expect((await office.round(WEEKLY, '2031-W15')).opensAt).toEqual(new Date('2031-04-04T09:00:00+08:00'));

  const holidays = ['2031-03-31', '2031-04-04', '2031-04-07'].map((date) => ({ date, name: '清明节' }));
  await office.administer({ year: 2031, holidays, workdays: [] });
  await replanCadences(deps, office.id);
  await bench.skipTo('2031-03-29T08:01:00+08:00');
  const open = await office.round(WEEKLY, '2031-W14');
  expect([open.dueAt, open.lateAfter, open.closesAt]).toEqual(
    ['2031-04-01T18:00:00+08:00', '2031-04-01T18:00:00+08:00', '2031-04-03T18:00:00+08:00'].map(
      (iso) => new Date(iso),
    ),
  );
  const planned = await office.round(WEEKLY, '2031-W15');
  expect([planned.opensAt, planned.dueAt]).toEqual([
    new Date('2031-04-03T09:00:00+08:00'),
    new Date('2031-04-08T18:00:00+08:00'),
  ]);
  const moves = await deps.db.logEntry.findMany({ where: { officeId: office.id, kind: 'round.moved' } });
  expect(moves.map(({ subject }) => subject)).toEqual([open.id]);
  expect(JSON.parse(moves[0]?.body ?? '')).toMatchObject({
    data: { from: '2031-03-31T18:00:00+08:00', to: '2031-04-01T18:00:00+08:00' },
  });

  await bench.skipTo('2031-03-31T18:01:00+08:00');
  expect(await entries('checkpoint.due')).toBe(0);
  const [duty] = await office.duties(WEEKLY, '2031-W14');
  await bench.skipTo('2031-04-01T17:00:00+08:00');
  await office.report(duty);
  await bench.skipTo('2031-04-03T18:01:00+08:00');
  expect((await office.duties(WEEKLY, '2031-W14')).map(({ verdict }) => verdict)).toEqual([
    'on-time',
    'missed',
  ]);
  expect([await entries('checkpoint.due'), await entries('checkpoint.close')]).toEqual([1, 1]);
  expect((await office.round(WEEKLY, '2031-W15')).openedAt?.getTime()).toBeLessThan(
    Date.parse('2031-04-03T09:01:00+08:00'),
  );
});

it('leaves an open round as it was under a new policy version, and plans the next by the new one', async () => {
  await bench.skipTo('2031-04-10T08:00:00+08:00');
  office = await testOffice(bench, { units: 1 });
  await office.load(policy);
  await office.run();
  await bench.skipTo('2031-04-12T08:00:00+08:00');
  const before = await office.round(WEEKLY, '2031-W16');
  expect(before.state).toBe('open');
  await office.load(
    policyOf(
      SAMPLE_POLICY,
      [WEEKLY],
      ["outsidePeriod: skip, at: '18:00'", "outsidePeriod: skip, at: '17:00'"],
    ),
  );
  await replanCadences(bench.deps, office.id);
  await bench.skipTo('2031-04-12T08:01:00+08:00');
  expect(await office.round(WEEKLY, '2031-W16')).toEqual(before);
  const next = await office.round(WEEKLY, '2031-W17');
  expect(next.dueAt).toEqual(new Date('2031-04-21T17:00:00+08:00'));
  expect(next.policyVersionId).not.toBe(before.policyVersionId);
  expect(await entries('round.moved')).toBe(0);
  await bench.skipTo('2031-04-14T17:30:00+08:00');
  expect(await entries('checkpoint.due')).toBe(0);
  await bench.skipTo('2031-04-14T18:01:00+08:00');
  expect(await entries('checkpoint.due')).toBe(1);
});

it('after a time in which the engine was down: opens late what is still open, and records the rest as its gap', async () => {
  await bench.skipTo('2031-04-23T08:00:00+08:00');
  office = await testOffice(bench, { units: 2 });
  await office.load(policy);
  await bench.skipTo('2031-05-13T10:00:00+08:00');
  await office.run();
  await bench.skipTo('2031-05-13T10:01:00+08:00');
  const states = await Promise.all(
    ['2031-W18', '2031-W19', '2031-W20', '2031-W21'].map(
      async (period) => (await office.round(WEEKLY, period)).state,
    ),
  );
  expect(states).toEqual(['gap', 'gap', 'open', 'planned']);
  expect(await entries('round.gap')).toBe(2);
  expect(await bench.deps.db.duty.count({ where: { officeId: office.id } })).toBe(2);

  const late = await office.round(WEEKLY, '2031-W20');
  // It should have opened on Friday the 9th; the first notice leaves on Tuesday the 13th.
  expect(late.openedLateDays).toBe(2);
  expect(late.lateAfter).toEqual(new Date('2031-05-14T18:00:00+08:00'));
  expect(late.closesAt).toEqual(new Date('2031-05-16T18:00:00+08:00'));
  expect(await office.mails()).toHaveLength(2);
  await bench.skipTo('2031-05-16T18:01:00+08:00');
  const verdicts = await bench.deps.db.dutyVerdict.findMany({
    where: {
      dutyId: {
        in: (await bench.deps.db.duty.findMany({ where: { officeId: office.id } })).map(({ id }) => id),
      },
    },
  });
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['missed', 'missed']);
  expect((await office.round(WEEKLY, '2031-W21')).openedLateDays).toBe(0);
});
