import type { Actor } from '../../api/auth/actor';
import { dutyStory } from '../../api/duties/duty-story';
import { gatherWave } from '../../activities/waves/gather';
import { addDays } from '../../domain/calendar/civil-date';
import { civilDateOf, instantAt } from '../../domain/calendar/civil-time';
import type { Duty } from '../../prisma/generated/client';
import { newId } from '../../prisma/ids';
import { apiBench, type ApiBench } from './api-bench';

jest.setTimeout(120_000);

const ZONE = 'Asia/Shanghai';

let api: ApiBench;
let office: string;
beforeAll(async () => {
  api = await apiBench();
  office = await api.token(api.office.office);
});
afterAll(() => api.stop());

const db = () => api.bench.deps.db;
const as = (role: Actor['role']) => api.token({ ...api.office.office, role });
const get = (url: string, token = office) => api.ask(token, { url });
const post = (url: string, payload: object | undefined, key?: string, token = office) =>
  api.ask(token, {
    method: 'POST',
    url,
    ...(payload === undefined ? {} : { payload }),
    headers: key === undefined ? {} : { 'idempotency-key': key },
  });
const unit = (place: number) =>
  db().unit.findFirstOrThrow({ where: { officeId: api.office.id, code: `U-0000${place + 1}` } });
const seat = async (place: number) =>
  db().post.findFirstOrThrow({ where: { unitId: (await unit(place)).id, kind: 'secretary' } });
const today = async () => civilDateOf(await api.bench.now(), ZONE);

/** Tokens hold for a day: the office gets another. */
async function skipTo(instant: Date): Promise<void> {
  await api.bench.skipTo(instant);
  office = await as('office');
}

/** An open duty of a unit, due at 18:00 so many days on. */
async function dutyOf(place: number, days: number): Promise<{ duty: Duty; dueDay: string }> {
  const { id: unitId } = await unit(place);
  const { id } = await db().duty.findFirstOrThrow({ where: { unitId, status: 'open' } });
  const dueDay = addDays(await today(), days);
  const due = instantAt(dueDay, '18:00', ZONE);
  const data = { openedAt: await api.bench.now(), dueAt: due, lateAfter: due };
  return { duty: await db().duty.update({ where: { id }, data }), dueDay };
}

/** Asks for a notice of a duty and gathers: the name of the person that it goes to. */
async function noticeGoesTo(duty: Duty): Promise<string> {
  const { officeId, id: dutyId, postId } = duty;
  const now = await api.bench.now();
  const request = { id: newId(), officeId, postId, dutyId, kind: 'due', cause: newId() };
  await db().noticeRequest.create({ data: { ...request, notBefore: now, requestedAt: now } });
  await gatherWave(api.bench.deps, { officeId, slot: newId() });
  const { deliveryId } = await db().noticeRequest.findUniqueOrThrow({ where: { id: request.id } });
  const { personId } = await db().delivery.findUniqueOrThrow({ where: { id: deliveryId ?? '' } });
  return (await db().person.findUniqueOrThrow({ where: { id: personId } })).name;
}

/** Another person takes a post now. */
async function succeed(postId: string, name: string): Promise<void> {
  const now = await api.bench.now();
  const { id: personId } = await db().person.create({
    data: { id: newId(), officeId: api.office.id, name, email: `${newId()}@example.invalid`, addedAt: now },
  });
  await db().postHolding.updateMany({ where: { postId, until: null }, data: { until: now } });
  await db().postHolding.create({ data: { id: newId(), postId, personId, from: now } });
}

const record = async (duty: Duty) =>
  (
    await dutyStory(
      db(),
      { ...api.office.office, reach: { officeId: api.office.id, units: null } },
      duty.id,
      await api.bench.now(),
    )
  ).heldBy;

test('the tree lists units by their codes, page by page, with who holds their posts', async () => {
  const first = await get('/api/v1/units?limit=2');
  expect(first).toMatchObject({ status: 200, body: { total: 7 } });
  expect(first.body.items).toMatchObject([
    { code: 'O-00000', kind: 'agency', parentId: null, children: 0, groups: [], valid: true },
    {
      code: 'U-00001',
      name: '单位0',
      holders: [{ kind: 'secretary', title: '党组书记', person: 'secretary-0', deputy: false }],
    },
  ]);
  const second = await get(`/api/v1/units?limit=2&cursor=${first.body.next as string}`);
  expect(second.body.items.map(({ code }: { code: string }) => code)).toEqual(['U-00002', 'U-00003']);
  expect((await get('/api/v1/units?kind=village')).body).toMatchObject({ items: [], total: 0, next: null });
});

test('the tree is filtered by superior, group and words, and shown as on a day', async () => {
  const [above, below] = [await unit(0), await unit(1)];
  await db().unit.update({
    where: { id: below.id },
    data: { parentId: above.id, validFrom: '2031-05-01', validUntil: '2031-05-31' },
  });
  const group = { id: newId(), officeId: api.office.id, unitId: below.id, name: 'pilot', from: '2031-05-02' };
  await db().unitGroup.create({ data: group });
  const on = (day: string, more = '') => get(`/api/v1/units?parent=${above.id}&on=${day}${more}`);
  expect((await on('2031-05-01')).body.items).toMatchObject([{ id: below.id, valid: true, groups: [] }]);
  expect((await on('2031-06-01')).body.items).toMatchObject([{ valid: false, groups: ['pilot'] }]);
  expect((await on('2031-05-01', '&group=pilot')).body.total).toBe(0);
  expect((await on('2031-05-02', '&group=pilot')).body.total).toBe(1);
  const whole = await get('/api/v1/units?on=2031-05-31&q=U-00001');
  expect(whole.body.items).toMatchObject([{ id: above.id, children: 1 }]);
  expect((await get('/api/v1/units?on=2031-06-01&q=单位0')).body.items).toMatchObject([{ children: 0 }]);
  await db().unit.update({
    where: { id: below.id },
    data: { parentId: null, validFrom: null, validUntil: null },
  });
});

test('office and administrator write, auditor and inspector only read, a secretary neither', async () => {
  const { id } = await unit(0);
  const rename = { kind: 'rename', effective: await today(), name: '甲', reason: '更名' };
  const absence = { deputyEmail: 'x@example.invalid', from: await today(), reason: '出差' };
  for (const role of ['auditor', 'secretary', 'inspector', 'decider'] as const) {
    const token = await as(role);
    const reads = role === 'auditor' || role === 'inspector' ? 200 : 403;
    expect([role, (await get('/api/v1/units', token)).status]).toEqual([role, reads]);
    expect([role, (await get(`/api/v1/units/${id}`, token)).status]).toEqual([role, reads]);
    expect((await post(`/api/v1/units/${id}/changes`, rename, undefined, token)).status).toBe(403);
    expect((await post(`/api/v1/posts/x/absences`, absence, undefined, token)).status).toBe(403);
    expect((await post('/api/v1/absences/x/end', undefined, undefined, token)).status).toBe(403);
  }
  const administrator = await as('administrator');
  expect((await post(`/api/v1/units/${id}/changes`, rename, undefined, administrator)).status).toBe(201);
  expect((await db().unit.findUniqueOrThrow({ where: { id } })).name).toBe('甲');
});

test('a change is written once for its key, and stands in the unit’s story', async () => {
  const { id } = await unit(2);
  const rename = { kind: 'rename', effective: await today(), name: '合并办', reason: '机构改革' };
  const first = await post(`/api/v1/units/${id}/changes`, rename, 'rename-once');
  expect(first).toMatchObject({ status: 201, body: { unitId: id, kind: 'rename', settled: null } });
  const again = await post(`/api/v1/units/${id}/changes`, rename, 'rename-once');
  expect([again.status, again.body]).toEqual([200, first.body]);
  const other = await post(`/api/v1/units/${id}/changes`, { ...rename, name: '乙' }, 'rename-once');
  expect(other).toMatchObject({ status: 409, body: { title: 'idempotency-key-reused' } });

  const { status, body } = await get(`/api/v1/units/${id}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    ...{ id, name: '合并办', parent: null, closedAt: null },
    posts: [{ title: '党组书记', holders: [{ person: 'secretary-2', until: null }], absences: [] }],
    changes: [
      {
        ...{ kind: 'rename', effective: await today(), nameBefore: '单位2', reason: '机构改革' },
        ...{ unit: { id }, successor: null, by: '整体推进办 经办' },
      },
    ],
  });
});

test('what can’t be is answered as a problem with its code', async () => {
  const { id } = await unit(2);
  const close = { kind: 'close', effective: await today(), reason: '撤销' };
  const change = (payload: object, of = id) => post(`/api/v1/units/${of}/changes`, payload);
  expect(await get('/api/v1/units/nobody')).toMatchObject({ status: 404, body: { title: 'unit-unknown' } });
  expect(await change(close, 'nobody')).toMatchObject({ status: 404, body: { title: 'unit-unknown' } });
  expect(await change({ ...close, kind: 'merge', successorId: id })).toMatchObject({
    ...{ status: 400, body: { title: 'own-successor' } },
  });
  expect((await change({ ...close, kind: 'dissolve' })).status).toBe(400);
  expect((await change({ ...close, effective: '2026-02-30' })).status).toBe(400);
  expect((await change({ ...close, reason: ' ' })).status).toBe(400);
  expect((await change({ ...close, successorId: id })).status).toBe(400);
  const { id: postId } = await seat(2);
  const absence = { deputyEmail: 'nobody@example.invalid', from: await today(), reason: '出差' };
  const refused = await post(`/api/v1/posts/${postId}/absences`, absence);
  expect(refused).toMatchObject({ status: 400, body: { title: 'deputy-unknown' } });
  expect((await post(`/api/v1/posts/${postId}/absences`, { ...absence, from: 'soon' })).status).toBe(400);
});

test('a deputy who takes over in the middle gets the notices, and the record shows them with their days', async () => {
  const { duty, dueDay } = await dutyOf(3, 6);
  const [from, until] = [addDays(dueDay, -4), addDays(dueDay, -3)];
  const deputyEmail = api.office.emailOf(2);
  const url = `/api/v1/posts/${duty.postId}/absences`;
  const absence = { deputyEmail, from, until, reason: '党校学习' };
  const { status, body } = await post(url, absence, 'away');
  expect(status).toBe(201);
  expect(await post(url, absence, 'away')).toMatchObject({ status: 200, body });
  expect(await post(url, absence)).toMatchObject({ status: 409, body: { title: 'absence-overlaps' } });

  await skipTo(instantAt(from, '10:00', ZONE));
  expect(await noticeGoesTo(duty)).toBe('secretary-2');
  const shown = await get('/api/v1/units?q=U-00004');
  expect(shown.body.items[0].holders).toMatchObject([{ person: 'secretary-2', deputy: true }]);

  await skipTo(instantAt(until, '10:00', ZONE));
  expect(await post(`/api/v1/absences/${body.absenceId as string}/end`, undefined)).toMatchObject({
    status: 200,
    body: { absenceId: body.absenceId },
  });
  expect(await noticeGoesTo(duty)).toBe('secretary-3');
  const held = await record(duty);
  expect(held.map(({ person, deputy, days }) => [person, deputy, days])).toEqual([
    ['secretary-3', false, 2],
    ['secretary-2', true, 1],
    ['secretary-3', false, 4],
  ]);
  expect(held[1]).toMatchObject({ from: `${from}T00:00:00+08:00`, post: '单位3 党组书记' });
  const story = await get(`/api/v1/units/${duty.unitId}`);
  expect(story.body.posts[0].absences).toMatchObject([{ deputy: 'secretary-2', reason: '党校学习' }]);
});

test('a secretary who changes on the due day: the notice goes to the new one, the record shows both with days', async () => {
  const { duty, dueDay } = await dutyOf(4, 3);
  await skipTo(instantAt(dueDay, '10:00', ZONE));
  expect(await noticeGoesTo(duty)).toBe('secretary-4');
  await succeed(duty.postId, '闻岚舟');
  expect(await noticeGoesTo(duty)).toBe('闻岚舟');
  const held = await record(duty);
  expect(held.map(({ person, days, deputy }) => [person, days, deputy])).toEqual([
    ['secretary-4', 3, false],
    ['闻岚舟', 1, false],
  ]);
  expect(held[1]?.until).toBe(`${dueDay}T18:00:00+08:00`);
});

test('a duty that passes on in a merge keeps the record of both posts, each day once', async () => {
  const { duty, dueDay } = await dutyOf(5, 4);
  const successor = await unit(3);
  await db().duty.deleteMany({ where: { roundId: duty.roundId, unitId: successor.id } });
  await skipTo(instantAt(addDays(dueDay, -2), '10:00', ZONE));
  const merge = { kind: 'merge', effective: await today(), successorId: successor.id, reason: '并入' };
  const { status, body } = await post(`/api/v1/units/${duty.unitId}/changes`, merge, 'merge');
  expect(status).toBe(201);
  expect(body.settled.passedOn).toBeGreaterThan(0);
  const passed = await db().duty.findUniqueOrThrow({ where: { id: duty.id } });
  expect(passed.unitId).toBe(successor.id);
  expect((await record(passed)).map(({ person, post: seated, days }) => [person, seated, days])).toEqual([
    ['secretary-5', '单位5 党组书记', 2],
    ['secretary-3', '单位3 党组书记', 3],
  ]);
  const tree = await get('/api/v1/units?q=U-00006');
  expect(tree.body.items).toMatchObject([{ valid: false, holders: [] }]);
});
