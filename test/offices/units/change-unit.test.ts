import { changeUnit, type ChangedUnit, type UnitChangeRequest } from '../../../offices/units/change-unit';
import { Refusal } from '../../../offices/refusal';
import { settleEndedUnits } from '../../../offices/units/settle-ended-units';
import { newId } from '../../../prisma/ids';
import { unitsBench, ZONE, type UnitsBench } from './units-bench';

const HEADER = '单位编码,单位名称,单位类别,上级单位编码,职务类别,职务,姓名,电子邮箱,任职日期';
const TODAY = '2026-11-20';
const NOW = `${TODAY}T10:00:00+08:00`;

let bench: UnitsBench;
beforeAll(async () => {
  bench = await unitsBench(NOW);
});
afterAll(() => bench.stop());
beforeEach(async () => {
  await bench.begin();
  await bench.load(HEADER, [
    'T1,青澜镇,乡镇,,书记,党委书记,何岭秋,he@example.invalid,2024-03-01',
    'V1,望津村,村,T1,书记,党支部书记,蒋望津,jiang@example.invalid,2024-03-01',
    'V2,岚口村,村,T1,书记,党支部书记,闻岚舟,wen@example.invalid,2024-03-01',
    'V3,下河组,村,V1,书记,党支部书记,,,',
    'V4,茶场,事业单位,T1,经办,经办,顾茶,gu@example.invalid,2024-03-01',
  ]);
});

type Part = UnitChangeRequest extends infer R ? (R extends unknown ? Partial<R> : never) : never;

async function change(code: string, part: Part & { kind: UnitChangeRequest['kind'] }): Promise<ChangedUnit> {
  const { id: unitId } = await bench.unit(code);
  const request = {
    officeId: bench.officeId,
    unitId,
    effective: TODAY,
    reason: '村改社区',
    byPostId: null,
    ...part,
  };
  return bench.db.$transaction((tx) =>
    changeUnit(tx, request as UnitChangeRequest, { now: bench.now, zone: ZONE }),
  );
}
const idOf = async (code: string): Promise<string> => (await bench.unit(code)).id;
const settle = () =>
  bench.db.$transaction((tx) => settleEndedUnits(tx, bench.officeId, { now: bench.now, zone: ZONE }));
const changes = () => bench.db.unitChange.findMany({ where: { officeId: bench.officeId } });
const verdicts = (dutyId: string) =>
  bench.db.dutyVerdict.findMany({ where: { dutyId }, orderBy: { decidedAt: 'asc' } });
const entries = (kind: string) =>
  bench.db.logEntry.findMany({ where: { officeId: bench.officeId, kind }, orderBy: { at: 'asc' } });

async function ask(dutyId: string, delivered = false): Promise<string> {
  const { postId, officeId } = await bench.duty(dutyId);
  const row = { id: newId(), officeId, postId, dutyId, kind: 'reminder', cause: newId() };
  const when = { notBefore: bench.now, requestedAt: bench.now };
  await bench.db.noticeRequest.create({ data: { ...row, ...when, deliveryId: delivered ? newId() : null } });
  return row.id;
}

test('a renamed unit keeps its id, and the record its name before', async () => {
  const id = await idOf('V1');
  expect(await change('V1', { kind: 'rename', name: '望津社区' })).toMatchObject({
    unitId: id,
    successors: [],
  });
  expect(await bench.unit('V1')).toMatchObject({ id, name: '望津社区', validUntil: null, closedAt: null });
  const [row] = await changes();
  expect(row).toMatchObject({ kind: 'rename', unitId: id, nameBefore: '望津村', effective: TODAY });
  const reason = await bench.db.textBody.findUniqueOrThrow({ where: { id: row?.reasonId ?? '' } });
  expect(reason.body).toBe('村改社区');
  const [entry] = await entries('unit.renamed');
  expect(JSON.parse(entry?.body ?? '')).toMatchObject({
    subject: id,
    data: { changes: [row?.id], effective: TODAY, successors: [], reason: reason.digest, by: null },
  });
  expect(entry?.body).not.toMatch(/\p{Script=Han}/u);
});

test('a unit that closes mid-round owes no more, and gets no further notice', async () => {
  const ahead = await bench.owe('V1', { dueAt: '2026-11-30T18:00:00+08:00' });
  const overdue = await bench.owe('V1', { dueAt: '2026-11-19T18:00:00+08:00' });
  const reported = await bench.owe('V1', { dueAt: '2026-11-30T18:00:00+08:00' });
  await bench.db.duty.update({
    where: { id: reported.id },
    data: { status: 'reported', receivedAt: bench.now },
  });
  const request = await ask(ahead.id);
  const others = await bench.owe('V2', { dueAt: '2026-11-30T18:00:00+08:00' });

  expect(await change('V1', { kind: 'close' })).toMatchObject({ settled: { passedOn: 0, notApplicable: 1 } });

  expect(await bench.duty(ahead.id)).toMatchObject({ status: 'excused', verdict: 'not-applicable' });
  expect(await verdicts(ahead.id)).toMatchObject([
    { verdict: 'not-applicable', reason: 'unit-closed', decidedBy: null, supersedesId: null },
  ]);
  expect(await bench.db.noticeRequest.findUnique({ where: { id: request } })).toMatchObject({
    dropped: 'unit-closed',
  });
  // What fell due while the unit was there stays its own, and so does what it has done.
  expect(await bench.duty(overdue.id)).toMatchObject({ status: 'open', verdict: null });
  expect(await bench.duty(reported.id)).toMatchObject({ status: 'reported', verdict: null });
  expect(await bench.duty(others.id)).toMatchObject({ status: 'open' });

  expect(await bench.unit('V1')).toMatchObject({ validUntil: '2026-11-19', closedAt: bench.now });
  const post = await bench.post('V1');
  expect(post.closedAt).toEqual(bench.now);
  expect(await bench.db.postHolding.findMany({ where: { postId: post.id } })).toMatchObject([
    { until: bench.now },
  ]);
  // The unit below it goes to its superior.
  expect((await bench.unit('V3')).parentId).toBe(await idOf('T1'));
  const [entry] = await entries('unit.settled');
  expect(JSON.parse(entry?.body ?? '')).toMatchObject({ data: { notApplicable: [ahead.id], passedOn: [] } });
  expect((await verdicts(ahead.id))[0]?.entryId).toBe(entry?.id);
});

test('a close that is recorded late supersedes what a round decided meanwhile', async () => {
  const missed = await bench.owe('V1', { dueAt: '2026-11-18T18:00:00+08:00' });
  const before = newId();
  const row = { id: before, dutyId: missed.id, verdict: 'missed', reason: 'not-received', entryId: newId() };
  await bench.db.dutyVerdict.create({ data: { ...row, decidedAt: new Date('2026-11-19T18:00:00+08:00') } });
  await bench.db.duty.update({ where: { id: missed.id }, data: { status: 'closed', verdict: 'missed' } });

  await change('V1', { kind: 'close', effective: '2026-11-17' });
  expect(await bench.duty(missed.id)).toMatchObject({ status: 'excused', verdict: 'not-applicable' });
  expect((await verdicts(missed.id))[1]).toMatchObject({ verdict: 'not-applicable', supersedesId: before });
});

test('in a merge the successor goes on with what it does not owe itself', async () => {
  const round = newId();
  const dueAt = '2026-11-30T18:00:00+08:00';
  const both = await bench.owe('V1', { round, dueAt });
  await bench.owe('V2', { round, dueAt });
  const alone = await bench.owe('V1', { dueAt });
  const request = await ask(alone.id);
  const [successor, post] = [await idOf('V2'), await bench.post('V2')];

  const changed = await change('V1', { kind: 'merge', successorId: successor });
  expect(changed).toMatchObject({ successors: [successor], settled: { passedOn: 1, notApplicable: 1 } });

  expect(await bench.duty(both.id)).toMatchObject({ status: 'excused', verdict: 'not-applicable' });
  expect(await verdicts(both.id)).toMatchObject([{ reason: 'unit-merged' }]);
  expect(await bench.duty(alone.id)).toMatchObject({
    ...{ status: 'open', verdict: null, unitId: successor, postId: post.id },
  });
  // What was asked of the old post is not sent; the new one is told that it has the duty.
  const requests = await bench.db.noticeRequest.findMany({ where: { dutyId: alone.id } });
  expect(requests).toHaveLength(2);
  expect(requests).toContainEqual(expect.objectContaining({ id: request, dropped: 'passed-on' }));
  expect(requests).toContainEqual(
    expect.objectContaining({ postId: post.id, kind: 'opening', dropped: null, deliveryId: null }),
  );
  expect(await changes()).toMatchObject([{ kind: 'merge', successorId: successor }]);
  expect((await bench.unit('V3')).parentId).toBe(successor);
  const [entry] = await entries('duty.passed-on');
  expect(JSON.parse(entry?.body ?? '')).toMatchObject({ subject: alone.id, data: { toPost: post.id } });
});

test('two units merged into one pass a round’s duty on once', async () => {
  const round = newId();
  const dueAt = '2026-11-30T18:00:00+08:00';
  await bench.owe('V1', { round, dueAt });
  await bench.owe('V2', { round, dueAt });
  const town = await idOf('T1');
  expect((await change('V1', { kind: 'merge', successorId: town })).settled).toMatchObject({ passedOn: 1 });
  expect((await change('V2', { kind: 'merge', successorId: town })).settled).toEqual({
    ...{ passedOn: 0, notApplicable: 1 },
  });
});

test('where the successor has no such post, nobody owes the duty', async () => {
  const duty = await bench.owe('V1', { dueAt: '2026-11-30T18:00:00+08:00' });
  await change('V1', { kind: 'merge', successorId: await idOf('V4') });
  expect(await bench.duty(duty.id)).toMatchObject({ verdict: 'not-applicable', unitId: await idOf('V1') });
});

test('a unit that is split ends, its parts begin with its posts, vacant, and the first goes on with its duties', async () => {
  const duty = await bench.owe('V1', { dueAt: '2026-11-30T18:00:00+08:00' });
  const changed = await change('V1', {
    kind: 'split',
    parts: [
      { code: 'V11', name: '望津东村' },
      { code: 'V12', name: '望津西社区', kind: 'branch' },
    ],
  });
  const [east, west] = [await bench.unit('V11'), await bench.unit('V12')];
  expect(changed).toMatchObject({ successors: [east.id, west.id], settled: { passedOn: 1 } });
  expect(east).toMatchObject({ kind: 'village', validFrom: TODAY, parentId: await idOf('T1') });
  expect(west).toMatchObject({ kind: 'branch', name: '望津西社区' });
  expect(await bench.post('V12')).toMatchObject({ title: '党支部书记', closedAt: null });
  expect(await bench.duty(duty.id)).toMatchObject({ unitId: east.id });
  expect((await bench.unit('V1')).closedAt).toEqual(bench.now);
  expect((await changes()).length).toBe(2);
});

test('a unit that is among its parts goes on as it was', async () => {
  const duty = await bench.owe('V1', { dueAt: '2026-11-30T18:00:00+08:00' });
  await change('V1', { kind: 'split', parts: [{ code: 'V1' }, { code: 'V2' }] });
  expect(await bench.unit('V1')).toMatchObject({ validUntil: null, closedAt: null });
  expect(await bench.duty(duty.id)).toMatchObject({ status: 'open', unitId: await idOf('V1') });
});

test('a change that is recorded ahead waits for its day, and is carried out once', async () => {
  const early = await bench.owe('V1', { dueAt: '2026-11-30T18:00:00+08:00' });
  const after = await bench.owe('V1', { dueAt: '2026-12-31T18:00:00+08:00' });
  const changed = await change('V1', {
    kind: 'merge',
    effective: '2026-12-01',
    successorId: await idOf('V2'),
  });
  expect(changed.settled).toBeNull();
  expect(await bench.unit('V1')).toMatchObject({ validUntil: '2026-11-30', closedAt: null });
  bench.now = new Date('2026-11-30T23:59:59+08:00');
  expect(await settle()).toEqual({ passedOn: 0, notApplicable: 0 });
  expect(await bench.duty(after.id)).toMatchObject({ unitId: await idOf('V1') });

  bench.now = new Date('2026-12-01T00:00:00+08:00');
  expect(await settle()).toEqual({ passedOn: 1, notApplicable: 0 });
  expect(await bench.duty(after.id)).toMatchObject({ status: 'open', unitId: await idOf('V2') });
  expect(await bench.duty(early.id)).toMatchObject({ status: 'open', unitId: await idOf('V1') });
  expect((await bench.unit('V1')).closedAt).toEqual(bench.now);
  expect(await settle()).toEqual({ passedOn: 0, notApplicable: 0 });
  expect(await entries('unit.settled')).toHaveLength(1);
});

test('a date of abolition in the roster releases what falls due after it', async () => {
  const duty = await bench.owe('V1', { dueAt: '2026-11-30T18:00:00+08:00' });
  await bench.load(`${HEADER},撤销日期`, [
    'V1,望津村,村,,书记,党支部书记,蒋望津,jiang@example.invalid,2024-03-01,2026-11-19',
  ]);
  expect(await bench.duty(duty.id)).toMatchObject({ status: 'excused', verdict: 'not-applicable' });
  expect(await verdicts(duty.id)).toMatchObject([{ reason: 'unit-closed' }]);
});

describe('what can’t be is refused, and nothing is written', () => {
  const other = async (code: string) => ({ kind: 'merge' as const, successorId: await idOf(code) });
  test.each<[string, string, () => Promise<Part & { kind: UnitChangeRequest['kind'] }>]>([
    ['unit-unknown', 'V1', () => Promise.resolve({ kind: 'close', unitId: 'nobody' })],
    ['rename-ahead', 'V1', () => Promise.resolve({ kind: 'rename', name: '甲', effective: '2026-11-21' })],
    ['same-name', 'V1', () => Promise.resolve({ kind: 'rename', name: '望津村' })],
    ['successor-unknown', 'V1', () => Promise.resolve({ kind: 'merge', successorId: 'nobody' })],
    ['own-successor', 'V1', () => other('V1')],
    ['successor-below', 'T1', () => other('V3')],
    ['parts', 'V1', () => Promise.resolve({ kind: 'split', parts: [{ code: 'V9', name: '甲' }] })],
    ['parts', 'V1', () => Promise.resolve({ kind: 'split', parts: [{ code: 'V2' }, { code: 'V2' }] })],
    [
      'part-without-name',
      'V1',
      () => Promise.resolve({ kind: 'split', parts: [{ code: 'V2' }, { code: 'V9' }] }),
    ],
  ])('%s', async (code, unit, part) => {
    const texts = await bench.db.textBody.count();
    const refused = change(unit, await part());
    await expect(refused).rejects.toThrow(Refusal);
    await expect(refused).rejects.toMatchObject({ code });
    expect(await changes()).toEqual([]);
    expect(await bench.db.textBody.count()).toBe(texts);
  });

  test('a unit that has ended, as itself and as a successor, and a day before it was there', async () => {
    await change('V2', { kind: 'close' });
    await expect(change('V2', { kind: 'close' })).rejects.toMatchObject({ code: 'unit-ended' });
    await expect(change('V1', await other('V2'))).rejects.toMatchObject({ code: 'successor-ended' });
    await bench.db.unit.update({ where: { id: await idOf('V1') }, data: { validFrom: '2026-11-20' } });
    await expect(change('V1', { kind: 'close' })).rejects.toMatchObject({ code: 'before-unit' });
  });
});
