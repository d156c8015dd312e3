import ICAL from 'ical.js';
import { calendarFiles } from '../../../activities/waves/calendar-files';
import { composeNotices } from '../../../activities/waves/compose';
import type { Duty } from '../../../prisma/generated/client';
import { newId } from '../../../prisma/ids';
import { unitsBench, type UnitsBench } from '../../offices/units/units-bench';
import { loadedPolicy, roundOf } from './case-rows';

const HEADER = '单位编码,单位名称,单位类别,上级单位编码,职务类别,职务,姓名,电子邮箱,任职日期';
const JIANG = 'V1,望津村,村,,书记,党支部书记,蒋望津,jiang@example.invalid,2024-03-01';
const DUE = '2026-11-30T18:00:00+08:00';

let bench: UnitsBench;
let personId: string;
/** One that mails tell of, and another of the same person, of which they say nothing. */
let told: Duty;
beforeAll(async () => {
  bench = await unitsBench('2026-11-02T09:00:00+08:00');
});
afterAll(() => bench.stop());
beforeEach(async () => {
  await bench.begin();
  await bench.load(HEADER, [JIANG]);
  const { db, officeId } = bench;
  const policyVersionId = await loadedPolicy(db, officeId);
  told = await bench.owe('V1', { dueAt: DUE });
  await roundOf(db, told, policyVersionId, '2026-11');
  const other = await bench.owe('V1', { dueAt: '2026-12-31T18:00:00+08:00' });
  await roundOf(db, other, policyVersionId, '2026-12');
  ({ id: personId } = await db.person.findFirstOrThrow({ where: { officeId } }));
});

const wish = (more: { invites: boolean; locale?: string }) =>
  bench.db.noticeWish.create({
    data: {
      personId,
      officeId: bench.officeId,
      locale: 'zh',
      channels: ['email'],
      changedAt: bench.now,
      ...more,
    },
  });

/** The calendar of a notice that asks for something at an instant; null: it brings none. */
async function calendarAt(instant: string, kind = 'reminder'): Promise<ICAL.Component | null> {
  bench.now = new Date(instant);
  const { db, officeId, now } = bench;
  const id = newId();
  const row = {
    id,
    officeId,
    slot: id,
    personId,
    channel: 'email',
    state: 'accepted',
    messageId: `<${id}@x>`,
  };
  await db.delivery.create({ data: { ...row, createdAt: now, sentAt: now } });
  const request = { officeId, postId: told.postId, dutyId: told.id, kind, cause: id };
  await db.noticeRequest.create({
    data: { id, ...request, notBefore: now, requestedAt: now, deliveryId: id },
  });
  const publicUrl = 'http://duban.test';
  const asked = { deliveryId: id, officeId, personId };
  const { notices } = await composeNotices(db, [asked], { publicUrl }, now);
  const file = (await calendarFiles({ db, publicUrl }, officeId, [asked], notices, now)).get(id);
  return file === undefined ? null : new ICAL.Component(ICAL.parse(file) as unknown[]);
}

const eventsIn = (calendar: ICAL.Component | null): ICAL.Event[] =>
  (calendar?.getAllSubcomponents('vevent') ?? []).map((component) => new ICAL.Event(component));
const statusOf = (event: ICAL.Event | undefined): unknown => event?.component.getFirstPropertyValue('status');

async function fact(kind: string, status: string): Promise<void> {
  const row = { id: newId(), dutyId: told.id, shardId: told.shardId, kind, at: bench.now };
  await bench.db.dutyFact.create({ data: { ...row, receipt: newId(), entryId: newId() } });
  await bench.db.duty.update({ where: { id: told.id }, data: { status } });
}

/** The round's due date is moved, as a calendar that is published later does. */
async function move(dueAt: string): Promise<void> {
  const moved = { from: told.dueAt.toISOString(), at: bench.now.toISOString(), cause: 'calendar' };
  await bench.db.round.update({ where: { id: told.roundId }, data: { compiled: { moves: [moved] } } });
  const due = { dueAt: new Date(dueAt), lateAfter: new Date(dueAt) };
  told = await bench.db.duty.update({ where: { id: told.id }, data: due });
}

test('who wishes for it gets the due dates that the mail tells of, and nobody else any', async () => {
  expect(await calendarAt('2026-11-23T09:00:00+08:00')).toBeNull();
  await wish({ invites: true });
  const calendar = await calendarAt('2026-11-24T09:00:00+08:00');
  expect(calendar?.getFirstPropertyValue('method')).toBe('PUBLISH');
  const [event, ...more] = eventsIn(calendar);
  expect(more).toEqual([]);
  expect(event?.uid).toBe(`monthly-list.2026-11.${told.postId}@duban.invalid`);
  expect(event?.endDate.toJSDate()).toEqual(new Date(DUE));
  expect(event?.description).toContain(`http://duban.test/duties/${told.id}`);
});

test('a wish for another thing brings no calendar', async () => {
  await wish({ invites: false, locale: 'en' });
  expect(await calendarAt('2026-11-24T09:00:00+08:00')).toBeNull();
});

test('it is the same event in every mail: moved with its date, and crossed out once it is excused', async () => {
  await wish({ invites: true });
  const [first] = eventsIn(await calendarAt('2026-11-23T09:00:00+08:00'));
  await move('2026-12-01T18:00:00+08:00');
  const [moved] = eventsIn(await calendarAt('2026-11-24T09:00:00+08:00'));
  expect(moved?.endDate.toJSDate()).toEqual(told.dueAt);
  await fact('excused', 'excused');
  const [excused] = eventsIn(await calendarAt('2026-11-25T09:00:00+08:00', 'settled'));
  expect([first?.uid, moved?.uid]).toEqual([excused?.uid, excused?.uid]);
  const [before, then, last] = [first, moved, excused].map((event) => event?.sequence ?? -1);
  expect(before).toBeLessThan(then ?? 0);
  expect(then).toBeLessThan(last ?? 0);
  expect([statusOf(moved), statusOf(excused)]).toEqual(['CONFIRMED', 'CANCELLED']);
});
