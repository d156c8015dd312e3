import { claim, queuedOf, type Claim } from '../../../activities/ledger/claim';
import { giveUpOld } from '../../../activities/ledger/give-up';
import { settle, type Settled } from '../../../activities/ledger/settle';
import { openTurns } from '../../../activities/ledger/turns';
import { newId } from '../../../prisma/ids';
import { freshDatabase, type TestDatabase } from '../../setup/database';

const NOW = new Date('2031-08-01T09:00:00+08:00');
const ME = { name: 'me', domain: 'duban.invalid' };
const after = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
const DAY = 24 * 60;

let database: TestDatabase;
let wave: { officeId: string; slot: string };
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(() => {
  wave = { officeId: newId(), slot: '20310801T010000Z' };
});

interface Given {
  createdAt?: Date;
  notBefore?: Date;
  /** The reader's own channels, in their order. */
  channels?: string[];
}

/** A queued delivery to a new person. */
async function delivery({ createdAt = NOW, notBefore, channels }: Given = {}): Promise<string> {
  const [id, personId] = [newId(), newId()];
  const row = { id, ...wave, personId, channel: 'email', state: 'queued', messageId: `<${id}@x>`, createdAt };
  await database.db.delivery.create({ data: { ...row, notBefore: notBefore ?? null } });
  if (channels !== undefined)
    await database.db.noticeWish.create({
      data: { personId, officeId: wave.officeId, locale: 'zh', channels, changedAt: NOW },
    });
  return id;
}

async function claimed(id: string, now = NOW): Promise<Claim> {
  const [one] = await claim(database.db, [id], ME, now);
  if (one === undefined) throw new Error('expected a claim');
  return one;
}

async function ends(id: string, state: Settled['state'], answer = 'as it was said'): Promise<void> {
  const said = { subject: '待报', text: '一月一清单', requests: 1 };
  const one = { claim: await claimed(id), state, answer, said: state === 'failed' ? null : said };
  await database.db.$transaction((tx) => settle(tx, [one], NOW));
}

const found = (id: string) => database.db.delivery.findUniqueOrThrow({ where: { id } });
const tries = (deliveryId: string) =>
  database.db.deliveryAttempt.findMany({ where: { deliveryId }, orderBy: { attempt: 'asc' } });
const entries = async (subject: string) =>
  (await database.db.logEntry.findMany({ where: { subject } })).map(({ kind }) => kind).sort();

test('what is spread over the morning is neither listed nor claimed before its minute', async () => {
  const [soon, later] = [await delivery(), await delivery({ notBefore: after(30) })];
  const listed = async (now: Date) =>
    (await queuedOf(database.db, wave, null, now, 10)).map(({ deliveryId }) => deliveryId).sort();
  expect(await listed(after(29))).toEqual([soon]);
  expect(await claim(database.db, [later], ME, after(29))).toEqual([]);
  expect(await tries(later)).toEqual([]);
  expect(await listed(after(30))).toEqual([soon, later].sort());
  expect(await claim(database.db, [later], ME, after(30))).toMatchObject([{ deliveryId: later, attempt: 1 }]);
});

test('who is refused by mail for good is told on their own page, where they named it', async () => {
  const id = await delivery({ channels: ['email', 'in-app'] });
  await ends(id, 'refused', '550 no such mailbox');
  expect(await found(id)).toMatchObject({ state: 'accepted', channel: 'in-app', attempts: 2, sentAt: NOW });
  expect(await tries(id)).toMatchObject([
    { channel: 'email', state: 'refused', answer: '550 no such mailbox' },
    { channel: 'in-app', state: 'accepted', answer: 'on their own page' },
  ]);
  expect(await entries(id)).toEqual(['delivery.accepted', 'delivery.refused']);
});

test('who named no other channel stays refused', async () => {
  const id = await delivery();
  await ends(id, 'refused');
  expect(await found(id)).toMatchObject({ state: 'refused', channel: 'email', attempts: 1, sentAt: null });
});

test('what can’t be put into words is failed, with its reason, and passes for told on no other channel', async () => {
  const id = await delivery({ channels: ['email', 'in-app'] });
  await ends(id, 'failed', 'the notice could not be put into words');
  expect(await found(id)).toMatchObject({ state: 'failed', channel: 'email', sentAt: null, textId: null });
  expect(await tries(id)).toMatchObject([
    { state: 'failed', answer: 'the notice could not be put into words' },
  ]);
  expect(await entries(id)).toEqual(['delivery.failed']);
});

test('a try that has lost its claim changes nothing and leaves no text or entry', async () => {
  const { db } = database;
  const id = await delivery();
  const lost = await claimed(id);
  await db.deliveryAttempt.update({ where: { id: lost.attemptId }, data: { state: 'unknown' } });
  const texts = await db.textBody.count();
  const said = { subject: '待报', text: '一月一清单', requests: 1 };
  const late = { claim: lost, state: 'accepted' as const, answer: '250', said };
  await db.$transaction((tx) => settle(tx, [late], NOW));
  expect(await found(id)).toMatchObject({ state: 'sending', textId: null });
  expect(await db.textBody.count()).toBe(texts);
  expect(await entries(id)).toEqual([]);
});

test('turns of several senders are written together, each with its own end and its own next claim', async () => {
  const { db } = database;
  const [sent, refused, next, other] = [
    await delivery(),
    await delivery({ channels: ['in-app', 'email'] }),
    await delivery(),
    await delivery(),
  ];
  const turn = openTurns({ db, clock: { now: () => Promise.resolve(NOW) } }, ME, 2);
  const [first, second] = await Promise.all([
    turn({ ended: null, next: sent }),
    turn({ ended: null, next: refused }),
  ]);
  expect([first?.deliveryId, second?.deliveryId]).toEqual([sent, refused]);
  const said = { subject: '待报', text: '一月一清单', requests: 1 };
  const end = (one: Claim | null, state: Settled['state']): Settled | null =>
    one && { claim: one, state, answer: state, said };
  const [third, fourth] = await Promise.all([
    turn({ ended: end(first, 'accepted'), next }),
    turn({ ended: end(second, 'refused'), next: other }),
  ]);
  expect([third?.deliveryId, fourth?.deliveryId]).toEqual([next, other]);
  expect(await found(sent)).toMatchObject({ state: 'accepted', subject: '待报', sentAt: NOW });
  expect(await found(refused)).toMatchObject({ state: 'accepted', channel: 'in-app' });
  expect(await entries(sent)).toEqual(['delivery.accepted']);
});

test('what could not leave in two days is given up; what may have arrived is unknown, not failed', async () => {
  const [old, maybe, young, spread] = [
    await delivery(),
    await delivery(),
    await delivery({ createdAt: after(60) }),
    await delivery({ notBefore: after(60) }),
  ];
  await ends(maybe, 'unknown');
  expect(await found(maybe)).toMatchObject({ state: 'queued' });
  await giveUpOld(database.db, wave, after(2 * DAY));
  expect(await found(old)).toMatchObject({ state: 'queued' });
  await giveUpOld(database.db, wave, after(2 * DAY + 1));
  const states = [];
  for (const id of [old, maybe, young, spread]) states.push((await found(id)).state);
  expect(states).toEqual(['failed', 'unknown', 'queued', 'queued']);
  expect(await entries(old)).toEqual(['delivery.given-up']);
});

test('who is given up by mail is told on their own page, where they named it', async () => {
  const id = await delivery({ channels: ['email', 'in-app'] });
  await ends(id, 'deferred', '451 try again');
  await giveUpOld(database.db, wave, after(3 * DAY));
  expect(await found(id)).toMatchObject({ state: 'accepted', channel: 'in-app', sentAt: after(3 * DAY) });
});
