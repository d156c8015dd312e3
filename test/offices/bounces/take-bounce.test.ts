import { takeBounce } from '../../../offices/bounces/take-bounce';
import { arrivalsOf } from '../../../offices/cases/reached';
import { unreachable } from '../../../offices/notices/unreachable';
import type { Duty } from '../../../prisma/generated/client';
import { newId } from '../../../prisma/ids';
import { unitsBench, type UnitsBench } from '../units/units-bench';
import { exchange, plainGbk, postfix } from './samples';

let bench: UnitsBench;
let duty: Duty;
let personId: string;
beforeAll(async () => {
  bench = await unitsBench('2026-11-23T09:00:00+08:00');
});
afterAll(() => bench.stop());
beforeEach(async () => {
  await bench.begin();
  await bench.load('单位编码,单位名称,单位类别,上级单位编码,职务类别,职务,姓名,电子邮箱,任职日期', [
    'V1,村 V1,村,,书记,党支部书记,jiang,jiang@example.invalid,2024-03-01',
  ]);
  duty = await bench.owe('V1', { dueAt: '2026-12-01T18:00:00+08:00' });
  ({ id: personId } = await bench.db.person.findFirstOrThrow({ where: { officeId: bench.officeId } }));
});

/** A notice of the duty that its reader's mail server took, or whose sending ended otherwise. */
async function delivery(state = 'accepted', channel = 'email', attempt = state): Promise<string> {
  const { db, officeId, now } = bench;
  const id = newId();
  const mail = { messageId: `<${id}@duban.example.cn>`, subject: 's', attempts: 1 };
  const sentAt = state === 'accepted' ? now : null;
  await db.delivery.create({
    data: { id, officeId, slot: id, personId, channel, state, ...mail, createdAt: now, sentAt },
  });
  const tried = { deliveryId: id, attempt: 1, channel, claimant: 'test', state: attempt, claimedAt: now };
  await db.deliveryAttempt.create({ data: { id: newId(), ...tried } });
  const asked = { officeId, postId: duty.postId, dutyId: duty.id, kind: 'opening', cause: id };
  await db.noticeRequest.create({
    data: { id: newId(), ...asked, notBefore: now, requestedAt: now, deliveryId: id },
  });
  return id;
}

const verp = (id: string): string => `bounces+${id}@duban.example.cn`;
const messageIdOf = (id: string): string => `<${id}@duban.example.cn>`;
const row = (id: string) => bench.db.delivery.findUniqueOrThrow({ where: { id } });
const take = (bytes: Buffer, to: string | null = null) =>
  takeBounce(bench.db, { officeId: bench.officeId, bytes, to }, bench.now);
const wish = (channels: string[]) =>
  bench.db.noticeWish.create({
    data: { personId, officeId: bench.officeId, locale: 'zh', channels, changedAt: bench.now },
  });
const entries = (id: string) => bench.db.logEntry.findMany({ where: { subject: id } });

test('a mail that came back is marked once, nothing that it says is kept, and nobody counts as reached', async () => {
  const id = await delivery();
  expect(await arrivalsOf(bench.db, [duty.id])).toMatchObject([{ personId }]);
  const sample = { to: verp(id), messageId: '<other@elsewhere.example>' };
  const answer = { deliveryId: id, status: '5.1.1', next: null, caseIds: [] };
  expect(await take(postfix(sample))).toEqual({ ...answer, outcome: 'bounced' });
  const after = { state: 'bounced', bouncedAt: bench.now, bounceStatus: '5.1.1' };
  expect(await row(id)).toMatchObject(after);
  expect(await arrivalsOf(bench.db, [duty.id])).toEqual([]);
  expect(await unreachable(bench.db, bench.officeId, bench.now)).toMatchObject([
    { why: 'returned', lastState: 'bounced', person: { id: personId }, since: bench.now },
  ]);
  const logged = await entries(id);
  expect(logged.map(({ kind }) => kind)).toEqual(['delivery.bounced']);
  const kept = JSON.stringify([logged, await row(id), await bench.db.textBody.findMany()]);
  expect(kept).not.toMatch(/SECRET|jiang@/);
  expect(kept).toContain('5.1.1');

  bench.now = new Date('2026-11-24T09:00:00+08:00');
  expect(await take(postfix({ ...sample, status: '5.2.2' }))).toEqual({
    ...{ ...answer, status: '5.2.2' },
    outcome: 'already',
  });
  expect(await row(id)).toMatchObject(after);
  expect(await entries(id)).toHaveLength(1);
});

test('it goes on to the page of who wished so; opened there they are reached, but it never counts as arrived', async () => {
  await wish(['email', 'in-app']);
  const id = await delivery();
  expect(await take(postfix({ to: verp(id), messageId: '<x@y>' }))).toMatchObject({ next: 'in-app' });
  expect(await row(id)).toMatchObject({ state: 'accepted', channel: 'in-app', bounceStatus: '5.1.1' });
  const list = () => unreachable(bench.db, bench.officeId, bench.now);
  expect(await list()).toMatchObject([{ why: 'returned', lastState: 'bounced', since: bench.now }]);
  await bench.db.delivery.update({ where: { id }, data: { openedAt: bench.now } });
  expect(await list()).toEqual([]);
  expect(await arrivalsOf(bench.db, [duty.id])).toEqual([]);
});

test('an address that is not there any more is a fault at once; a full mailbox may be chance', async () => {
  await delivery();
  bench.now = new Date('2026-11-24T09:00:00+08:00');
  const id = await delivery();
  const list = () => unreachable(bench.db, bench.officeId, bench.now);
  await take(postfix({ to: verp(id), messageId: '<x@y>', status: '5.2.2' }));
  expect(await list()).toEqual([]);
  await bench.db.delivery.update({ where: { id }, data: { bounceStatus: '5.1.1' } });
  expect(await list()).toMatchObject([{ why: 'returned', lastState: 'bounced', since: bench.now }]);
});

test('on the page of who wishes to have it there first, it has arrived', async () => {
  await delivery('accepted', 'in-app');
  expect(await arrivalsOf(bench.db, [duty.id])).toMatchObject([{ personId }]);
});

test('a report to an address that names nothing is known by the Message-ID of what came back', async () => {
  const id = await delivery('unknown');
  const sample = { to: 'duban@duban.example.cn', messageId: messageIdOf(id) };
  expect(await take(exchange(sample))).toMatchObject({
    outcome: 'bounced',
    deliveryId: id,
    status: '5.1.10',
  });
});

test('for whom the mail server took it goes before what the headers say', async () => {
  const [id, other] = [await delivery(), await delivery()];
  await take(postfix({ to: verp(other), messageId: messageIdOf(other) }), verp(id));
  expect([(await row(id)).state, (await row(other)).state]).toEqual(['bounced', 'accepted']);
});

test.each([
  ['delayed', '4.4.1'],
  ['delivered', '2.1.5'],
  ['relayed', '2.0.0'],
  ['expanded', '2.0.0'],
])('what was only %s is not lost', async (action, status) => {
  const id = await delivery();
  const answer = await take(postfix({ to: verp(id), messageId: messageIdOf(id), action, status }));
  expect(answer).toMatchObject({ outcome: 'not-final', deliveryId: id });
  expect(await row(id)).toMatchObject({ state: 'accepted', bouncedAt: null });
});

test.each<[what: string, headers: string[]]>([
  ['somebody’s absence', ['Return-Path: <>', 'Auto-Submitted: auto-replied (vacation)']],
  ['an old program’s absence', ['X-Autoreply: yes', 'Precedence: bulk']],
  [
    'a read receipt',
    ['Return-Path: <>', 'Content-Type: multipart/report; report-type=disposition-notification'],
  ],
])('%s is no bounce, whatever words stand in it', async (_what, headers) => {
  const id = await delivery();
  const lines = ['From: jiang@example.invalid', `To: ${verp(id)}`, ...headers, '', 'away, 5.1.1', ''];
  expect(await take(Buffer.from(lines.join('\r\n')))).toMatchObject({ outcome: 'not-a-bounce' });
  expect(await row(id)).toMatchObject({ state: 'accepted', bouncedAt: null });
});

test('a mail system’s own words are believed where address and status leave no doubt', async () => {
  const id = await delivery();
  const words = '收件人地址不存在：host mx 550 5.1.1 User unknown.';
  expect(await take(plainGbk(words, { to: verp(id) }))).toMatchObject({
    outcome: 'bounced',
    status: '5.1.1',
  });
});

test.each<[what: string, words: string, more: { to?: string; from?: string }]>([
  ['without a status', '550 Mailbox not found 用户不存在', {}],
  ['with a status that may pass beside it', '5.1.1 … 4.2.2 邮箱已满', {}],
  ['from a person', '5.1.1', { from: 'gu@example.invalid' }],
])('plain words %s are not guessed at', async (_what, words, more) => {
  const id = await delivery();
  await expect(take(plainGbk(words, { to: verp(id), ...more }))).rejects.toMatchObject({
    code: 'bounce-unclear',
    message: expect.stringMatching(/multipart\/report.*5\.x\.x/) as string,
  });
  expect(await row(id)).toMatchObject({ state: 'accepted', bouncedAt: null });
});

test('a bounce that names no delivery of the office is refused, and says which it named', async () => {
  const id = newId();
  const forged = postfix({ to: verp(id), messageId: messageIdOf(id) });
  await expect(take(forged)).rejects.toMatchObject({
    code: 'bounce-unknown',
    message: expect.stringContaining(id) as string,
  });
  const mute = postfix({ to: 'x@duban.example.cn', messageId: '<x@y>' });
  await expect(take(mute)).rejects.toMatchObject({ code: 'bounce-unknown' });
  const own = await delivery();
  const elsewhere = { officeId: newId(), bytes: postfix({ to: verp(own), messageId: '<x@y>' }), to: null };
  await expect(takeBounce(bench.db, elsewhere, bench.now)).rejects.toMatchObject({ code: 'bounce-unknown' });
});

test('what never left by mail has no bounce, and what is being tried is asked for again later', async () => {
  const onPage = await delivery('accepted', 'in-app');
  const underWay = await delivery('sending');
  const refused = await delivery('refused');
  const bounce = (id: string) => take(postfix({ to: verp(id), messageId: messageIdOf(id) }));
  await expect(bounce(onPage)).rejects.toMatchObject({ code: 'bounce-of-no-mail' });
  await expect(bounce(underWay)).rejects.toMatchObject({ code: 'bounce-too-early' });
  expect(await bounce(refused)).toMatchObject({ outcome: 'already' });
  // A first try that may have arrived did not: the second one is not made.
  const again = await delivery('queued', 'email', 'unknown');
  expect(await bounce(again)).toMatchObject({ outcome: 'bounced' });
  expect((await row(again)).state).toBe('bounced');
});
