import { composeNotices, type ComposedNotice } from '../../../activities/waves/compose';
import { gatherWave } from '../../../activities/waves/gather';
import type { Duty } from '../../../prisma/generated/client';
import { newId } from '../../../prisma/ids';
import { unitsBench, type UnitsBench } from '../../offices/units/units-bench';
import { caseAsks, happened, loadedPolicy, openCase, proposal, roundOf } from './case-rows';

const HEADER = '单位编码,单位名称,单位类别,上级单位编码,职务类别,职务,姓名,电子邮箱,任职日期';
const JIANG = 'V1,望津村,村,,书记,党支部书记,蒋望津,jiang@example.invalid,2024-03-01';
const WEN = 'V1,望津村,村,,书记,党支部书记,闻岚舟,wen@example.invalid,2026-12-01';
const HEAD = 'O1,整体推进办,机关,,办公室主任,主任,沈知远,shen@example.invalid,2024-03-01';
const NOW = '2026-12-02T09:00:00+08:00';

let bench: UnitsBench;
let policyVersionId: string;
let duty: Duty;
beforeAll(async () => {
  bench = await unitsBench('2026-11-02T09:00:00+08:00');
});
afterAll(() => bench.stop());
beforeEach(async () => {
  await bench.begin();
  await bench.load(HEADER, [JIANG, HEAD]);
  policyVersionId = await loadedPolicy(bench.db, bench.officeId);
  duty = await bench.owe('V1', { dueAt: '2026-11-30T18:00:00+08:00' });
  await roundOf(bench.db, duty, policyVersionId, '2026-11');
  bench.now = new Date(NOW);
});

/** Gathers a wave, and puts each delivery into words: by the recipient's name. */
async function wave(): Promise<Map<string, ComposedNotice | null>> {
  const { db, officeId, now } = bench;
  const slot = newId();
  await gatherWave({ db, clock: { now: () => Promise.resolve(now) } }, { officeId, slot });
  const mails = new Map<string, ComposedNotice | null>();
  const rows = await db.delivery.findMany({ where: { officeId, slot } });
  const deliveries = rows.map(({ id: deliveryId, personId }) => ({ deliveryId, officeId, personId }));
  const { notices: composed } = await composeNotices(db, deliveries, { publicUrl: 'http://duban.test' }, now);
  for (const { deliveryId, personId } of deliveries) {
    const { name } = await db.person.findUniqueOrThrow({ where: { id: personId } });
    mails.set(name, composed.get(deliveryId) ?? null);
  }
  return mails;
}

const personOf = async (email: string): Promise<string> =>
  (await bench.db.person.findFirstOrThrow({ where: { officeId: bench.officeId, email } })).id;

async function caseOn(duties: Duty[], personId: string | null = null): Promise<string> {
  const { db, officeId, now } = bench;
  const subject = { kind: 'unit' as const, unitId: duty.unitId };
  return openCase(db, { officeId, policyVersionId, subject, duties, at: now, personId });
}

const asks = (caseId: string, kind: string, postId = duty.postId, personId?: string): Promise<string> =>
  caseAsks(
    bench.db,
    { officeId: bench.officeId, postId, caseId, kind, ...(personId === undefined ? {} : { personId }) },
    bench.now,
  );

test('the facts go to the unit and to the person who held the post, wherever they are now', async () => {
  const jiang = await personOf('jiang@example.invalid');
  bench.now = new Date('2026-12-01T09:00:00+08:00');
  await bench.load(HEADER, [WEN, HEAD]);
  bench.now = new Date(NOW);
  const caseId = await caseOn([duty], jiang);
  await asks(caseId, 'facts');
  await asks(caseId, 'facts', duty.postId, jiang);
  const mails = await wave();
  expect([...mails.keys()].sort()).toEqual(['蒋望津', '闻岚舟'].sort());
  const [unit, person] = [mails.get('闻岚舟'), mails.get('蒋望津')];
  expect(unit?.subject).toBe('【督办】1 项事实待您核对，5 个工作日内可说明');
  expect(unit?.text).toContain('拟处理：严肃批评（望津村和时任负责人）。');
  expect(person?.text).toContain('蒋望津同志，您好：');
  expect(person?.text).toContain('拟处理：严肃批评（望津村和您本人）。');
  expect(person?.text).toContain('12月9日 周三 23:59 前可以说明，还有 5 个工作日');
  expect(person?.text).toContain(
    '- 一月一清单 11 月：应在 11月30日 周一 18:00 前报，到期没有收到，现在也还没有。没有查到发出的通知。',
  );
  expect(person?.text).toContain(`http://duban.test/cases/${caseId}#step-1`);
});

test('a new version takes the place of the one before, and says so', async () => {
  const caseId = await caseOn([duty]);
  await asks(caseId, 'facts');
  const { incidents } = await stateIn(caseId);
  await happened(bench.db, caseId, bench.now, [proposal(incidents, 2, null)]);
  await asks(caseId, 'facts');
  const text = (await wave()).get('蒋望津')?.text ?? '';
  expect(text.match(/项事实，请您核对/g)).toHaveLength(1);
  expect(text).toContain('有新的事实并入，以这一份为准');
});

async function stateIn(caseId: string): Promise<{ incidents: string[] }> {
  const rows = await bench.db.incident.findMany({ where: { caseId } });
  return { incidents: rows.map(({ id }) => id) };
}

test('a decider reads how many wait and until when; what was decided meanwhile is left out', async () => {
  const caseId = await caseOn([duty]);
  const served = { how: 'notice' as const, by: null };
  const hearingUntil = '2026-12-09T18:00:00+08:00';
  const decideUntil = '2026-12-16T18:00:00+08:00';
  await happened(bench.db, caseId, bench.now, [{ kind: 'facts-served', step: 1, ...served, hearingUntil }]);
  bench.now = new Date('2026-12-09T18:00:00+08:00');
  await happened(bench.db, caseId, bench.now, [
    { kind: 'hearing-ended', step: 1, silent: true, decideUntil },
  ]);
  const head = await bench.post('O1', 'office-head');
  await asks(caseId, 'to-decide', head.id);
  const mail = (await wave()).get('沈知远');
  expect(mail?.subject).toBe('【督办】1 项待您决定，12月16日前');
  expect(mail?.text).toContain('望津村：拟严肃批评');
  expect(mail?.text).toContain('依据 1 项事实，没有收到说明。');

  await asks(caseId, 'to-decide', head.id);
  const by = { postId: head.id, personId: await personOf('shen@example.invalid') };
  const decided = {
    kind: 'decided',
    step: 1,
    version: 1,
    outcome: 'decline',
    rung: null,
    until: null,
  } as const;
  await happened(bench.db, caseId, bench.now, [
    { ...decided, by, textId: newId(), meeting: null, serveUntil: null },
  ]);
  expect((await wave()).get('沈知远')).toBeNull();
});

test('a pause holds no notice of a case back: its windows run on', async () => {
  const { db, officeId, now } = bench;
  const reasonId = newId();
  await db.pause.create({ data: { id: newId(), officeId, from: now, reasonId, requestKey: newId() } });
  await asks(await caseOn([duty]), 'facts');
  expect([...(await wave()).keys()]).toEqual(['蒋望津']);
});
