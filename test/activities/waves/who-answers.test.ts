import { gatherWave } from '../../../activities/waves/gather';
import { startAbsence } from '../../../offices/absences/start-absence';
import { newId } from '../../../prisma/ids';
import { unitsBench, type UnitsBench } from '../../offices/units/units-bench';
import { loadedPolicy } from './case-rows';

const HEADER = '单位编码,单位名称,单位类别,上级单位编码,职务类别,职务,姓名,电子邮箱,任职日期';
const DEPUTY = 'V2,岚口村,村,,书记,党支部书记,顾东流,gu@example.invalid,2024-03-01';
const JIANG = 'V1,望津村,村,,书记,党支部书记,蒋望津,jiang@example.invalid,2024-03-01';
const WEN = 'V1,望津村,村,,书记,党支部书记,闻岚舟,wen@example.invalid,2026-11-30';
const VACANT = 'V1,望津村,村,,书记,党支部书记,,,';
const DUE = '2026-11-30T18:00:00+08:00';

let bench: UnitsBench;
beforeAll(async () => {
  bench = await unitsBench('2026-11-02T09:00:00+08:00');
});
afterAll(() => bench.stop());
beforeEach(async () => {
  await bench.begin();
  await bench.load(HEADER, [JIANG, DEPUTY]);
  await loadedPolicy(bench.db, bench.officeId);
});

/** A notice of V1's duty is asked for, and a wave gathers: to whom it goes, or why to nobody. */
async function noticeGoesTo(instant: string): Promise<string | null> {
  bench.now = new Date(instant);
  const { officeId, db, now } = bench;
  const { id: dutyId, postId } = await bench.owe('V1', { dueAt: DUE });
  const request = { id: newId(), officeId, postId, dutyId, kind: 'due', cause: newId() };
  await db.noticeRequest.create({ data: { ...request, notBefore: now, requestedAt: now } });
  await gatherWave({ db, clock: { now: () => Promise.resolve(bench.now) } }, { officeId, slot: newId() });
  const { deliveryId, dropped } = await db.noticeRequest.findUniqueOrThrow({ where: { id: request.id } });
  if (deliveryId === null) return dropped;
  const { personId } = await db.delivery.findUniqueOrThrow({ where: { id: deliveryId } });
  return (await db.person.findUniqueOrThrow({ where: { id: personId } })).name;
}

async function away(from: string, until: string | null): Promise<void> {
  const { id: postId } = await bench.post('V1');
  const dates = { from: new Date(from), until: until === null ? null : new Date(until) };
  const absence = { officeId: bench.officeId, postId, deputyEmail: 'gu@example.invalid', ...dates };
  await bench.db.$transaction((tx) =>
    startAbsence(tx, { ...absence, reason: '党校学习', byPostId: null }, bench.now),
  );
}

test('a notice goes to the secretary who came on the due day, once they hold the post', async () => {
  expect(await noticeGoesTo('2026-11-30T09:00:00+08:00')).toBe('蒋望津');
  bench.now = new Date('2026-11-30T10:00:00+08:00');
  await bench.load(HEADER, [WEN, DEPUTY]);
  expect(await noticeGoesTo('2026-11-30T10:00:00+08:00')).toBe('闻岚舟');
  expect(await noticeGoesTo(DUE)).toBe('闻岚舟');
});

test('while the holder is away a notice goes to the deputy, and then to the holder again', async () => {
  await away('2026-11-10T00:00:00+08:00', '2026-11-15T00:00:00+08:00');
  expect(await noticeGoesTo('2026-11-09T23:59:00+08:00')).toBe('蒋望津');
  expect(await noticeGoesTo('2026-11-10T00:00:00+08:00')).toBe('顾东流');
  expect(await noticeGoesTo('2026-11-14T23:59:00+08:00')).toBe('顾东流');
  expect(await noticeGoesTo('2026-11-15T00:00:00+08:00')).toBe('蒋望津');
});

test('the deputy goes on in a vacancy; a successor is there and gets the notices', async () => {
  await away('2026-11-10T00:00:00+08:00', null);
  bench.now = new Date('2026-11-20T10:00:00+08:00');
  await bench.load(HEADER, [VACANT, DEPUTY]);
  expect(await noticeGoesTo('2026-11-21T10:00:00+08:00')).toBe('顾东流');
  bench.now = new Date('2026-11-30T10:00:00+08:00');
  await bench.load(HEADER, [WEN, DEPUTY]);
  expect(await noticeGoesTo('2026-11-30T10:01:00+08:00')).toBe('闻岚舟');
});

test('who has a last day in the roster gets no notice after it, whether or not a new roster comes', async () => {
  await bench.load(`${HEADER},离任日期`, [`${JIANG},2026-11-20`, `${DEPUTY},`]);
  expect(await noticeGoesTo('2026-11-20T23:59:00+08:00')).toBe('蒋望津');
  expect(await noticeGoesTo('2026-11-21T00:00:00+08:00')).toBe('post-vacant');
});
