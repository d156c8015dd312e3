import { gatherWave } from '../../../activities/waves/gather';
import { holdOver } from '../../../activities/waves/hold-over';
import { leaveToWhoAnswers } from '../../../activities/waves/still-answers';
import { slotKey } from '../../../domain/notices/slots';
import { burdenMeter } from '../../../offices/burden/meter';
import { unreachable } from '../../../offices/notices/unreachable';
import type { Deps } from '../../../activities/deps';
import type { Duty } from '../../../prisma/generated/client';
import { newId } from '../../../prisma/ids';
import { unitsBench, type UnitsBench } from '../../offices/units/units-bench';
import { DEFAULT_POLICY } from '../../setup/test-office';
import { roundOf } from './case-rows';

const HEADER = '单位编码,单位名称,单位类别,上级单位编码,职务类别,职务,姓名,电子邮箱,任职日期';
const row = (unit: string, name: string, from = '2024-03-01'): string =>
  `${unit},村 ${unit},村,,书记,党支部书记,${name},${name}@example.invalid,${from}`;
const ROSTER = [row('V1', 'jiang'), row('V2', 'gu')];
const DUE = '2026-12-01T18:00:00+08:00';
const LIMITS = `
limits:
  few-mails: { kind: cap, title: { zh: 少扰, en: Few }, then: merge, of: mail, per: person, each: week, atMost: 1 }
`;

let bench: UnitsBench;
let duty: Duty;
const started: string[] = [];
beforeAll(async () => {
  bench = await unitsBench('2026-11-02T09:00:00+08:00');
});
afterAll(() => bench.stop());
beforeEach(async () => {
  started.length = 0;
  await bench.begin();
  await bench.load(HEADER, ROSTER);
  duty = await bench.owe('V1', { dueAt: DUE });
});

async function policy(source = DEFAULT_POLICY): Promise<void> {
  const since = new Date('2026-01-01T00:00:00+08:00');
  const version = { officeId: bench.officeId, version: 1, digest: 'sha256:test', source };
  const { id } = await bench.db.policyVersion.create({
    data: { id: newId(), ...version, inForceFrom: since, loadedAt: since },
  });
  await roundOf(bench.db, duty, id, '2026-11');
}

async function askFor(kind: string, more: { personId?: string; postId?: string } = {}): Promise<string> {
  const { db, officeId, now } = bench;
  const request = {
    id: newId(),
    officeId,
    postId: duty.postId,
    dutyId: duty.id,
    kind,
    cause: newId(),
    ...more,
  };
  return (await db.noticeRequest.create({ data: { ...request, notBefore: now, requestedAt: now } })).id;
}

const clock = { now: () => Promise.resolve(bench.now) };
const day = (instant: string): Date => new Date(`2026-${instant}:00+08:00`);

/** A wave gathers at an instant; answers the slots that it wants waves at. */
async function wave(instant: string): Promise<string[]> {
  bench.now = day(instant);
  const { db, officeId } = bench;
  const { later } = await gatherWave({ db, clock }, { officeId, slot: slotKey(bench.now) });
  return later.map((slot) => slotKey(slot));
}

/** All that is queued has left, and ended so. */
async function ended(state: string, sentAt = bench.now): Promise<void> {
  const { officeId } = bench;
  await bench.db.delivery.updateMany({
    where: { officeId, state: 'queued' },
    data: { state, sentAt, attempts: 1 },
  });
}

const requestOf = (id: string) => bench.db.noticeRequest.findUniqueOrThrow({ where: { id } });
const personOf = async (name: string): Promise<string> =>
  (
    await bench.db.person.findUniqueOrThrow({
      where: { officeId_email: { officeId: bench.officeId, email: `${name}@example.invalid` } },
    })
  ).id;
async function readerOf(id: string): Promise<string | null> {
  const { deliveryId } = await requestOf(id);
  if (deliveryId === null) return null;
  const { personId } = await bench.db.delivery.findUniqueOrThrow({ where: { id: deliveryId } });
  return (await bench.db.person.findUniqueOrThrow({ where: { id: personId } })).name;
}

const deps = (): Pick<Deps, 'db' | 'clock' | 'temporal' | 'searchable'> => ({
  db: bench.db,
  clock,
  searchable: false,
  // Only which waves are started is asked here; that they run is test/workflows/wave.test.ts's.
  temporal: {
    workflow: { start: (_: string, { workflowId }: { workflowId: string }) => started.push(workflowId) },
  } as unknown as Deps['temporal'],
});

test('a reader’s hour holds the notice for its slot, and a wave is wanted there', async () => {
  await policy();
  const wish = {
    personId: await personOf('jiang'),
    officeId: bench.officeId,
    locale: 'zh',
    channels: ['email'],
  };
  await bench.db.noticeWish.create({ data: { ...wish, hour: '15:00', changedAt: bench.now } });
  const id = await askFor('reminder');
  expect(await wave('11-25T08:30')).toEqual(['20261125T070000Z']);
  expect(await requestOf(id)).toMatchObject({
    deliveryId: null,
    heldFor: 'hour',
    notBefore: day('11-25T15:00'),
  });
  expect(await wave('11-25T15:00')).toEqual([]);
  expect(await readerOf(id)).toBe('jiang');
});

test('a mail over the cap is merged into the first of the next week, once, and nothing is lost', async () => {
  await policy(DEFAULT_POLICY.replace('\nladder:', `${LIMITS}\nladder:`));
  await askFor('opening');
  await wave('11-24T08:30');
  await ended('accepted');
  duty = await bench.owe('V1', { dueAt: '2026-12-31T18:00:00+08:00' });
  const id = await askFor('reminder');
  expect(await wave('11-25T08:30')).toEqual(['20261130T003000Z']);
  expect(await requestOf(id)).toMatchObject({ deliveryId: null, heldFor: 'cap' });
  await wave('11-30T08:30');
  expect(await readerOf(id)).toBe('jiang');
  const person = { bearer: 'person' as const, id: await personOf('jiang') };
  const [meter] = await burdenMeter(bench.db, bench.officeId, person, day('11-24T12:00'));
  expect(meter).toMatchObject({
    week: { mails: 1 },
    caps: [{ name: 'few-mails', measured: 1, over: false }],
  });
});

test('what the office asks for again by hand goes with the next wave, whatever the cap', async () => {
  await policy(DEFAULT_POLICY.replace('\nladder:', `${LIMITS}\nladder:`));
  await askFor('opening');
  await wave('11-24T08:30');
  await ended('accepted');
  const id = await askFor('reminder');
  await bench.db.noticeRequest.update({ where: { id }, data: { againOf: 'earlier' } });
  await wave('11-25T08:30');
  expect(await readerOf(id)).toBe('jiang');
});

test('outside the hours a wave takes what is urgent and leaves the rest to the next slot', async () => {
  await policy(DEFAULT_POLICY.replace("until: '18:00' }", "until: '18:00', urgent: [facts] }"));
  const [urgent, calm] = [await askFor('facts'), await askFor('reminder')];
  expect(await wave('11-28T22:00')).toEqual(['20261130T003000Z']);
  expect([await readerOf(urgent), await readerOf(calm)]).toEqual(['jiang', null]);
});

test('what a wave has not sent when its hours close goes with the next permitted one', async () => {
  await policy();
  const id = await askFor('reminder');
  await wave('11-25T18:00');
  const of = { officeId: bench.officeId, slot: slotKey(bench.now) };
  bench.now = day('11-25T18:05');
  expect(await holdOver(deps(), of)).toBe(0);
  bench.now = day('11-25T18:11');
  expect(await holdOver(deps(), of)).toBe(1);
  expect(started).toEqual([`wave:${bench.officeId}:20261126T003000Z`]);
  expect(await bench.db.delivery.count({ where: { officeId: bench.officeId } })).toBe(0);
  await wave('11-26T08:30');
  expect(await readerOf(id)).toBe('jiang');
});

test('two requests for one duty are one notice, and whoever takes over in the middle of a wave gets them', async () => {
  await policy();
  const ids = [await askFor('opening'), await askFor('reminder')];
  await wave('11-25T09:00');
  const queued = await bench.db.delivery.findMany({ where: { officeId: bench.officeId } });
  expect(queued).toHaveLength(1);
  await bench.load(HEADER, [row('V1', 'wen', '2026-11-25'), row('V2', 'gu')]);
  bench.now = day('11-25T09:01');
  const deliveries = queued.map(({ id }) => id);
  expect(await leaveToWhoAnswers(deps(), bench.officeId, deliveries, bench.now)).toBe(2);
  await wave('11-25T09:15');
  expect(await Promise.all(ids.map(readerOf))).toEqual(['wen', 'wen']);
});

test('who was told that a duty is overdue hears once that it is settled, by others, and nobody else does', async () => {
  await policy();
  const { db, officeId } = bench;
  await askFor('opening');
  await wave('12-01T09:00');
  await ended('accepted');
  await askFor('late');
  await askFor('late', { personId: await personOf('gu') });
  await wave('12-02T08:30');
  await ended('accepted');
  bench.now = day('12-02T10:00');
  const fact = {
    id: newId(),
    dutyId: duty.id,
    shardId: duty.shardId,
    kind: 'outcome',
    byPostId: duty.postId,
  };
  await db.dutyFact.create({ data: { ...fact, at: bench.now, receipt: 'r', entryId: newId() } });
  await db.duty.update({ where: { id: duty.id }, data: { status: 'verified', receivedAt: bench.now } });
  expect(await wave('12-02T10:15')).toEqual(['20261204T003000Z']);
  const told = () => db.noticeRequest.findMany({ where: { officeId, kind: 'settled' } });
  expect((await told()).map(({ personId }) => personId)).toEqual([await personOf('gu')]);
  await wave('12-04T08:30');
  await ended('accepted');
  await wave('12-07T08:30');
  const [settled, ...more] = await told();
  expect(more).toEqual([]);
  expect(await readerOf(settled?.id ?? '')).toBe('gu');
});

test('a post that nobody answers for, or whose reader’s last mails all came back, is a visible fault', async () => {
  await policy();
  const list = () => unreachable(bench.db, bench.officeId, bench.now);
  await askFor('opening');
  await wave('11-25T09:00');
  expect(await list()).toEqual([]);
  await ended('bounced');
  expect(await list()).toMatchObject([
    { postId: duty.postId, why: 'returned', lastState: 'bounced', outstanding: 1 },
  ]);
  await askFor('reminder');
  await wave('11-26T09:00');
  await ended('accepted');
  expect(await list()).toEqual([]);
  await bench.db.postHolding.updateMany({ where: { postId: duty.postId }, data: { until: bench.now } });
  expect(await list()).toMatchObject([{ why: 'vacant', since: bench.now, person: null }]);
});
