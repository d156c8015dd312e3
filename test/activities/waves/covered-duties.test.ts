import { gatherWave } from '../../../activities/waves/gather';
import type { CaseEventBody } from '../../../domain/escalation/case-event';
import type { Duty } from '../../../prisma/generated/client';
import { newId } from '../../../prisma/ids';
import { unitsBench, type UnitsBench } from '../../offices/units/units-bench';
import { happened, loadedPolicy, openCase } from './case-rows';

const HEADER = '单位编码,单位名称,单位类别,上级单位编码,职务类别,职务,姓名,电子邮箱,任职日期';
const JIANG = 'V1,望津村,村,,书记,党支部书记,蒋望津,jiang@example.invalid,2024-03-01';
const DUE = '2026-11-30T18:00:00+08:00';
const GROUNDS_GONE: CaseEventBody[] = [
  { kind: 'withdrawn', step: 1, reason: 'grounds-gone' },
  { kind: 'closed' },
];

let bench: UnitsBench;
let policyVersionId: string;
let duty: Duty;
beforeAll(async () => {
  bench = await unitsBench('2026-11-02T09:00:00+08:00');
});
afterAll(() => bench.stop());
beforeEach(async () => {
  await bench.begin();
  await bench.load(HEADER, [JIANG]);
  policyVersionId = await loadedPolicy(bench.db, bench.officeId);
  duty = await bench.owe('V1', { dueAt: DUE });
  bench.now = new Date('2026-12-01T09:00:00+08:00');
});

async function askFor(kind: string, { id: dutyId, postId }: Duty = duty): Promise<string> {
  const { db, officeId, now } = bench;
  const request = { id: newId(), officeId, postId, dutyId, kind, cause: newId() };
  return (await db.noticeRequest.create({ data: { ...request, notBefore: now, requestedAt: now } })).id;
}

/** A wave gathers; then what became of a request: whether it is on its way, and why not. */
async function wave(): Promise<(id: string) => Promise<string>> {
  const { db, officeId, now } = bench;
  await gatherWave({ db, clock: { now: () => Promise.resolve(now) } }, { officeId, slot: newId() });
  return async (id) => {
    const { deliveryId, dropped } = await db.noticeRequest.findUniqueOrThrow({ where: { id } });
    return deliveryId === null ? (dropped ?? 'waiting') : 'sent';
  };
}

async function openOn(
  duties: Duty[],
  part: { proposes?: boolean; elsewhere?: string } = {},
): Promise<string> {
  const { db, officeId, now: at } = bench;
  const { unitId, postId } = duty;
  const subject =
    part.elsewhere === undefined
      ? { kind: 'unit' as const, unitId }
      : { kind: 'person' as const, personId: part.elsewhere, unitId, postId };
  const { proposes = true } = part;
  return openCase(db, { officeId, policyVersionId, subject, duties, at, proposes });
}

test('reminders of a duty that a case covers stand back; other duties, news of this one and what was asked for again go on', async () => {
  const other = await bench.owe('V1', { dueAt: DUE });
  await openOn([duty]);
  const late = await askFor('late');
  const [elsewhere, returned, moved] = [
    await askFor('late', other),
    await askFor('returned'),
    await askFor('moved'),
  ];
  const again = await askFor('late');
  await bench.db.noticeRequest.update({ where: { id: again }, data: { againOf: 'earlier' } });
  const became = await wave();
  expect(await became(late)).toBe('covered-by-case');
  for (const id of [elsewhere, returned, moved, again]) expect(await became(id)).toBe('sent');
});

test('when the case is over, what stood back goes out by itself if it is still owed', async () => {
  const done = await bench.owe('V1', { dueAt: DUE });
  const caseId = await openOn([duty, done]);
  const [owed, answered] = [await askFor('late'), await askFor('late', done)];
  await wave();
  await bench.db.duty.update({ where: { id: done.id }, data: { status: 'reported' } });
  await wave();
  await happened(bench.db, caseId, bench.now, GROUNDS_GONE);
  const became = await wave();
  expect(await became(owed)).toBe('sent');
  expect(await became(answered)).toBe('covered-by-case');
  const { dropped } = await bench.db.noticeRequest.findUniqueOrThrow({ where: { id: owed } });
  expect(dropped).toBeNull();
  const next = await askFor('late');
  expect(await (await wave())(next)).toBe('sent');
});

test('a case that has proposed nothing yet silences nothing', async () => {
  await openOn([duty], { proposes: false });
  const late = await askFor('late');
  expect(await (await wave())(late)).toBe('sent');
});

test('a ground that was withdrawn covers its duty no more', async () => {
  await openOn([duty]);
  const cause = { withdrawnAt: bench.now, withdrawnCause: 'superseded' };
  await bench.db.incident.updateMany({ where: { dutyId: duty.id }, data: cause });
  const late = await askFor('late');
  expect(await (await wave())(late)).toBe('sent');
});

test('a case that followed a person elsewhere does not silence what their successor is asked', async () => {
  await openOn([duty], { elsewhere: newId() });
  const late = await askFor('late');
  expect(await (await wave())(late)).toBe('sent');
});
