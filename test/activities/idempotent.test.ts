import { MockActivityEnvironment } from '@temporalio/testing';
import { createActivities, type Activities } from '../../activities';
import { claim as claimOf, queuedOf } from '../../activities/ledger/claim';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { SAMPLE_POLICY, policyOf, testOffice, type TestOffice } from '../setup/test-office';

jest.setTimeout(120_000);

const WEEKLY = 'weekly-meeting';
const SLOT = '20310228T010100Z';
const policy = policyOf(SAMPLE_POLICY, [WEEKLY]);

let bench: EngineBench;
let office: TestOffice;
let activities: Activities;
beforeAll(async () => {
  bench = await engineBench({ worker: false });
  activities = createActivities(bench.deps);
  // A Friday minute after the week's round opens.
  await bench.skipTo('2031-02-28T09:01:00+08:00');
});
afterAll(() => bench.stop());
beforeEach(async () => {
  office = await testOffice(bench, { units: 3 });
  await office.load(policy);
});

/** How many rows of each table belong to the office's work: what a second call must leave as it is. */
async function rows(): Promise<Record<string, number>> {
  const { db } = bench.deps;
  const officeId = office.id;
  return {
    policies: await db.policyVersion.count({ where: { officeId } }),
    rounds: await db.round.count({ where: { officeId } }),
    shards: await db.shard.count({ where: { officeId } }),
    duties: await db.duty.count({ where: { officeId } }),
    checkpoints: await db.checkpoint.count(),
    verdicts: await db.dutyVerdict.count(),
    incidents: await db.incident.count({ where: { officeId } }),
    requests: await db.noticeRequest.count({ where: { officeId } }),
    deliveries: await db.delivery.count({ where: { officeId } }),
    entries: await db.logEntry.count({ where: { officeId } }),
  };
}

async function openedRound() {
  const planned = await activities.planNextRound({ officeId: office.id, cadence: WEEKLY, after: null });
  return activities.openRound({ roundId: planned?.roundId ?? '' });
}

/** Calls it twice, one after the other; the second must give the same and write nothing. */
async function twice<T>(call: () => Promise<T>): Promise<T> {
  const first = await call();
  const before = await rows();
  expect(await call()).toEqual(first);
  expect(await rows()).toEqual(before);
  return first;
}

const look = async (kind: 'opening' | 'close') => {
  const { shards } = await openedRound();
  const input = { kind, nextAt: null, acceptanceNeeded: false, since: '0' };
  return { shardId: shards[0]?.shardId ?? '', at: '2031-02-28T09:00:00+08:00', ...input };
};

it('loads the same policy once', async () => {
  expect(await twice(() => office.load(policy))).toMatchObject({ version: 1, changed: false });
});

it('opens a round once, also where two open it at the same moment', async () => {
  const { roundId, shards } = await twice(openedRound);
  expect(shards).toHaveLength(1);
  await office.load(policyOf(SAMPLE_POLICY, ['monthly-list']));
  const planned = await activities.planNextRound({
    officeId: office.id,
    cadence: 'monthly-list',
    after: null,
  });
  const [one, other] = await Promise.all(
    [1, 2].map(() => activities.openRound({ roundId: planned?.roundId ?? '' })),
  );
  expect(one).toEqual(other);
  expect(one?.roundId).not.toBe(roundId);
  expect(await bench.deps.db.shard.count({ where: { roundId: one?.roundId ?? '' } })).toBe(1);
});

it('takes a look once: the same answer, no second notice, verdict or entry', async () => {
  const opening = await look('opening');
  expect(await twice(() => activities.checkpoint(opening))).toMatchObject({ outstanding: 3, notices: 3 });
  const close = await look('close');
  // By then the date of each has passed.
  await bench.deps.db.duty.updateMany({
    where: { shardId: close.shardId },
    data: { lateAfter: new Date(0) },
  });
  expect(await twice(() => activities.checkpoint(close))).toMatchObject({
    verdicts: { missed: 3 },
    closeAgainAt: null,
  });
});

it('says at once, and not to be tried again, that there is no such shard', async () => {
  const input = { ...(await look('opening')), shardId: 'none' };
  await expect(activities.checkpoint(input)).rejects.toMatchObject({
    type: 'ShardUnknown',
    nonRetryable: true,
  });
});

it('gathers a wave once: one delivery a person', async () => {
  await activities.checkpoint(await look('opening'));
  expect(await twice(() => activities.gatherWave({ officeId: office.id, slot: SLOT }))).toEqual({
    people: 3,
  });
});

it('pauses once for each key', async () => {
  const request = { officeId: office.id, cadence: WEEKLY, key: 'flood', reason: '防汛', byPostId: null };
  await twice(() => activities.startPause(request));
  await activities.endPause(request);
  expect(await activities.endPause(request)).toEqual({ resumed: 0 });
});

it('sends a wave once, and drops what has been answered since it was gathered', async () => {
  await activities.checkpoint(await look('opening'));
  const wave = { officeId: office.id, slot: SLOT };
  await activities.gatherWave(wave);
  await office.report((await office.duties(WEEKLY, '2031-W10'))[0]);
  const send = () => new MockActivityEnvironment().run(activities.sendWave, wave);
  expect(await send()).toEqual({ sent: 2, refused: 0, dropped: 1, unknown: 0 });
  expect(await send()).toEqual({ sent: 0, refused: 0, dropped: 0, unknown: 0 });
  expect(await office.mails()).toHaveLength(2);
});

it('calls a send that its claimant lost unknown, and sends it again under the same Message-ID', async () => {
  const { db, mailer } = bench.deps;
  await activities.checkpoint(await look('opening'));
  const wave = { officeId: office.id, slot: SLOT };
  await activities.gatherWave(wave);
  // Another process claims one, hands it to the mail server, and is lost before it can write down that it did.
  const lost = { name: 'lost', domain: mailer.domain };
  const [next] = await queuedOf(db, wave, null, await bench.now(), 1);
  const [claim] = await claimOf(db, [next?.deliveryId ?? ''], lost, await bench.now());
  const person = await db.person.findUniqueOrThrow({ where: { id: claim?.personId ?? '' } });
  await mailer.send({
    from: { name: '整体推进办' },
    ...{ deliveryId: claim?.deliveryId ?? '', officeId: office.id, calendar: null },
    to: { name: person.name, address: person.email },
    ...{
      subject: '待报',
      text: '待报',
      html: '<p>待报</p>',
      messageId: claim?.messageId ?? '',
      date: await bench.now(),
    },
  });

  const sent = await new MockActivityEnvironment().run(activities.sendWave, wave);
  expect(sent).toEqual({ sent: 3, refused: 0, dropped: 0, unknown: 1 });
  const attempts = await db.deliveryAttempt.findMany({
    where: { deliveryId: claim?.deliveryId ?? '' },
    orderBy: { attempt: 'asc' },
  });
  expect(attempts.map(({ claimant, state }) => [claimant === 'lost', state])).toEqual([
    [true, 'unknown'],
    [false, 'accepted'],
  ]);
  const ids = (await office.mails()).map(({ messageId }) => messageId);
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(3);
  expect(ids.filter((id) => id === claim?.messageId)).toHaveLength(2);
  expect(await db.logEntry.count({ where: { officeId: office.id, kind: 'delivery.unknown' } })).toBe(1);
});
