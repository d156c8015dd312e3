import { composeNotices, type ComposedNotice } from '../../../activities/waves/compose';
import type { LinkOf } from '../../../activities/waves/compose-links';
import { saveTemplate } from '../../../offices/templates/save-template';
import type { Duty } from '../../../prisma/generated/client';
import { newId } from '../../../prisma/ids';
import { unitsBench, type UnitsBench } from '../../offices/units/units-bench';
import { loadedPolicy, roundOf } from './case-rows';

const HEADER = '单位编码,单位名称,单位类别,上级单位编码,职务类别,职务,姓名,电子邮箱,任职日期';
const JIANG = 'V1,望津村,村,,书记,党支部书记,蒋望津,jiang@example.invalid,2024-03-01';
const WEN = 'V2,下砚村,村,,书记,党支部书记,闻岚舟,wen@example.invalid,2024-03-01';
const NOW = '2026-11-25T09:00:00+08:00';

let bench: UnitsBench;
let duties: { v1: Duty; v2: Duty };
beforeAll(async () => {
  bench = await unitsBench('2026-11-02T09:00:00+08:00');
});
afterAll(() => bench.stop());
beforeEach(async () => {
  await bench.begin();
  await bench.load(HEADER, [JIANG, WEN]);
  const policyVersionId = await loadedPolicy(bench.db, bench.officeId);
  const round = newId();
  const owe = (code: string) => bench.owe(code, { round, dueAt: '2026-11-30T18:00:00+08:00' });
  duties = { v1: await owe('V1'), v2: await owe('V2') };
  await roundOf(bench.db, duties.v1, policyVersionId, '2026-11');
  bench.now = new Date(NOW);
});

const personOf = async (email: string): Promise<string> =>
  (await bench.db.person.findFirstOrThrow({ where: { officeId: bench.officeId, email } })).id;

interface Said {
  duty: Duty;
  kind?: string;
  heldFor?: string;
  personId?: string;
}

/** A delivery to a person, with what it was asked to say. */
async function delivery(personId: string, requests: Said[], sentAt: Date | null = null): Promise<string> {
  const { db, officeId, now } = bench;
  const id = newId();
  const state = sentAt === null ? 'queued' : 'accepted';
  await db.delivery.create({
    data: {
      ...{ id, officeId, slot: newId(), personId, channel: 'email', state, messageId: `<${id}@x>` },
      ...{ createdAt: sentAt ?? now, sentAt },
    },
  });
  for (const { duty, kind = 'reminder', ...rest } of requests) {
    const row = {
      id: newId(),
      officeId,
      postId: duty.postId,
      dutyId: duty.id,
      kind,
      cause: newId(),
      ...rest,
    };
    await db.noticeRequest.create({ data: { ...row, notBefore: now, requestedAt: now, deliveryId: id } });
  }
  return id;
}

async function compose(...deliveries: [id: string, personId: string][]): Promise<(ComposedNotice | null)[]> {
  const { db, officeId, now } = bench;
  const asked = deliveries.map(([deliveryId, personId]) => ({ deliveryId, officeId, personId }));
  const { notices: composed } = await composeNotices(db, asked, { publicUrl: 'http://duban.test' }, now);
  return deliveries.map(([id]) => composed.get(id) ?? null);
}

async function fact(duty: Duty, kind: string, status: string, at: string): Promise<void> {
  const [id, text] = [newId(), { receipt: newId(), entryId: newId() }];
  await bench.db.dutyFact.create({
    data: { id, dutyId: duty.id, shardId: duty.shardId, kind, at: new Date(at), ...text },
  });
  await bench.db.duty.update({ where: { id: duty.id }, data: { status } });
}

test('many deliveries are read together, and each says its own reader’s duties alone', async () => {
  const [jiang, wen] = [await personOf('jiang@example.invalid'), await personOf('wen@example.invalid')];
  const [first, second] = await compose(
    [await delivery(jiang, [{ duty: duties.v1 }]), jiang],
    [await delivery(wen, [{ duty: duties.v2 }]), wen],
  );
  expect(first?.to).toEqual({ name: '蒋望津', address: 'jiang@example.invalid' });
  expect(first?.text).toContain('蒋望津书记，您好：望津村有 1 项待报，周一到期。');
  expect(first?.text).not.toContain('下砚村');
  expect(first?.dutyIds).toEqual([duties.v1.id]);
  expect(second?.text).toContain(`http://duban.test/duties/${duties.v2.id}`);
  expect(second?.text).not.toContain('望津村有');
});

test('a person’s wish chooses the language, and the policy’s own English comes with it', async () => {
  const wen = await personOf('wen@example.invalid');
  const wish = { officeId: bench.officeId, channels: ['email'], changedAt: bench.now };
  await bench.db.noticeWish.create({ data: { personId: wen, locale: 'en', ...wish } });
  const [notice] = await compose([await delivery(wen, [{ duty: duties.v2 }]), wen]);
  expect(notice?.locale).toBe('en');
  expect(notice?.subject).toBe('[Duban] 1 duty to report, due Monday');
  expect(notice?.text.replace(/闻岚舟|党支部书记|下砚村|澄岭县整体推进办公室/g, '')).not.toMatch(
    /\p{Script=Han}/u,
  );
});

test('what others did since the last notice is told, once, and only to who was told of it', async () => {
  const [jiang, wen] = [await personOf('jiang@example.invalid'), await personOf('wen@example.invalid')];
  await delivery(jiang, [{ duty: duties.v1 }], new Date('2026-11-20T09:00:00+08:00'));
  await fact(duties.v1, 'outcome', 'reported', '2026-11-23T09:00:00+08:00');
  await fact(duties.v1, 'accepted', 'verified', '2026-11-24T09:00:00+08:00');
  const other = await bench.owe('V1', { dueAt: '2026-12-04T18:00:00+08:00' });
  await roundOf(bench.db, other, await policyVersion(), '2026-12');
  const [mine, theirs] = await compose(
    [await delivery(jiang, [{ duty: other }]), jiang],
    [await delivery(wen, [{ duty: duties.v2 }]), wen],
  );
  expect(mine?.text).toContain('上次通知（11月20日）以来\n- 一月一清单 11 月，已核实\n');
  expect(theirs?.text).not.toContain('上次通知');
});

test('what stands a reader down makes a notice of its own; what is owed again does not', async () => {
  const jiang = await personOf('jiang@example.invalid');
  const settled = { duty: duties.v1, kind: 'settled', personId: jiang };
  const [open] = await compose([await delivery(jiang, [settled]), jiang]);
  expect(open).toBeNull();
  await fact(duties.v1, 'excused', 'excused', '2026-11-24T09:00:00+08:00');
  const [notice] = await compose([await delivery(jiang, [settled]), jiang]);
  expect(notice?.subject).toBe('【督办】1 项已了结，不用再报');
  expect(notice?.text).toContain('- 一月一清单 11 月，已同意免报，不用再报');
});

test('each link is signed for one thing, its reader and its days; what the ledger keeps lets nobody in', async () => {
  const jiang = await personOf('jiang@example.invalid');
  const id = await delivery(jiang, [{ duty: duties.v1 }]);
  const { db, officeId, now } = bench;
  const signed: LinkOf[] = [];
  const sign = (link: LinkOf): string => `http://duban.test/l/${signed.push(link)}`;
  const links = { publicUrl: 'http://duban.test', sign };
  const of = { deliveryId: id, officeId, personId: jiang };
  const notice = (await composeNotices(db, [of], links, now)).notices.get(id);
  const expiresAt = new Date('2026-12-09T09:00:00+08:00');
  expect(signed).toEqual([
    { ...of, purpose: 'duty', subject: duties.v1.id, expiresAt },
    { ...of, purpose: 'wishes', subject: jiang, expiresAt },
  ]);
  expect(notice?.text).toContain('报结果：http://duban.test/l/1');
  expect(notice?.html).toContain('href="http://duban.test/l/1"');
  expect(notice?.text).toContain('按钮 14 天内有效');
  expect(notice?.kept).not.toContain('/l/');
  expect(notice?.kept).toContain(`http://duban.test/duties/${duties.v1.id}`);
});

test('a notice that can’t be put into words, or read, keeps no other back; where none can be read all wait', async () => {
  const [jiang, wen] = [await personOf('jiang@example.invalid'), await personOf('wen@example.invalid')];
  const { db, officeId, now } = bench;
  const of = async (personId: string, duty: Duty) => {
    const deliveryId = await delivery(personId, [{ duty }]);
    return { deliveryId, officeId, personId };
  };
  const [good, unsigned] = [await of(jiang, duties.v1), await of(wen, duties.v2)];
  const [gone, goneToo] = [await of(newId(), duties.v2), await of(newId(), duties.v2)];
  const sign = ({ personId, subject }: LinkOf): string => {
    if (personId === wen) throw new RangeError('no link');
    return `http://duban.test/l/${subject}`;
  };
  const links = { publicUrl: 'http://duban.test', sign };
  const composed = await composeNotices(db, [gone, good, goneToo, unsigned], links, now);
  expect(composed.notices.get(good.deliveryId)?.to.name).toBe('蒋望津');
  expect([...composed.notices.keys()]).toEqual([good.deliveryId]);
  expect([...composed.unwritten]).toEqual([[unsigned.deliveryId, new RangeError('no link')]]);
  expect([...composed.unread.keys()]).toEqual([gone.deliveryId, goneToo.deliveryId]);
  await expect(composeNotices(db, [gone, goneToo], links, now)).rejects.toThrow('expected a row, found none');
});

test('what was answered meanwhile is not said, and a notice of it alone is none', async () => {
  const jiang = await personOf('jiang@example.invalid');
  const id = await delivery(jiang, [{ duty: duties.v1 }]);
  await fact(duties.v1, 'outcome', 'reported', '2026-11-25T08:59:00+08:00');
  expect(await compose([id, jiang])).toEqual([null]);
});

test('what waited for this wave says why', async () => {
  const jiang = await personOf('jiang@example.invalid');
  const [notice] = await compose([await delivery(jiang, [{ duty: duties.v1, heldFor: 'cap' }]), jiang]);
  expect(notice?.text).toContain('其中 1 项并到这一次才说');
});

test('the office’s newest words stand in the notice; a text that fails is named and ours stands', async () => {
  const jiang = await personOf('jiang@example.invalid');
  const id = await delivery(jiang, [{ duty: duties.v1 }]);
  const { db, officeId, now } = bench;
  const template = { officeId, part: 'closing', locale: 'zh', byPostId: null } as const;
  await saveTemplate(db, { ...template, body: '第一版' }, now);
  await saveTemplate(db, { ...template, body: '{{ office }}祝好' }, now);
  expect((await compose([id, jiang]))[0]?.text).toContain('\n澄岭县整体推进办公室祝好。\n');
  const bad = { id: newId(), version: 3, body: '{{ gone }}', savedAt: now };
  await db.noticeTemplate.create({ data: { ...template, ...bad } });
  const [notice] = await compose([id, jiang]);
  expect(notice?.failed).toMatchObject([{ part: 'closing', locale: 'zh' }]);
  expect(notice?.text).toContain('按制度自动发出的到期提示。');
});

async function policyVersion(): Promise<string> {
  return (await bench.db.policyVersion.findFirstOrThrow({ where: { officeId: bench.officeId } })).id;
}
