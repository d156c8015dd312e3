import type { Actor } from '../../api/auth/actor';
import { slotKey } from '../../domain/notices/slots';
import { gatherWave } from '../../activities/waves/gather';
import type { Duty } from '../../prisma/generated/client';
import { newId } from '../../prisma/ids';
import { storeText } from '../../prisma/texts';
import { apiBench, type Answer, type ApiBench } from './api-bench';

jest.setTimeout(120_000);

const MONTHLY = 'monthly-list';

let api: ApiBench;
let office: string;
beforeAll(async () => {
  api = await apiBench();
  office = await api.token(api.office.office);
});
afterAll(() => api.stop());

const db = () => api.bench.deps.db;
const as = (role: Actor['role']): Promise<string> => api.token({ ...api.office.office, role });
const get = (url: string, token = office): Promise<Answer> => api.ask(token, { url });
const again = (id: string, payload: object = { reason: '邮箱换了' }, token = office, key?: string) =>
  api.ask(token, {
    ...{ method: 'POST', url: `/api/v1/deliveries/${id}/again`, payload },
    ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
  });

async function dutyOf(nth: number): Promise<Duty> {
  const round = await db().round.findFirstOrThrow({
    where: { officeId: api.office.id, cadence: MONTHLY, openedAt: { not: null } },
  });
  const duty = (await api.office.duties(MONTHLY, round.period))[nth];
  if (duty === undefined) throw new Error('expected a duty');
  return duty;
}

/** A notice that was sent to the holder of a post for a duty that is still owed, in whatever state it ended. */
async function sent(
  nth: number,
  state: string,
  slot: string,
): Promise<{ id: string; dutyId: string; postId: string; personId: string }> {
  const { officeId, postId, id: dutyId } = await dutyOf(nth);
  const holding = await db().postHolding.findFirstOrThrow({ where: { postId } });
  const at = await api.bench.now();
  const { id: textId } = await storeText(db(), '各位书记：一项待报。', at);
  const id = newId();
  await db().delivery.create({
    data: {
      ...{ id, officeId, slot, personId: holding.personId, channel: 'email', state, attempts: 1 },
      ...{
        messageId: `<${id}@duban.invalid>`,
        subject: '【督办】一项待报',
        textId,
        createdAt: at,
        sentAt: at,
      },
    },
  });
  await db().deliveryAttempt.create({
    data: {
      ...{ id: newId(), deliveryId: id, attempt: 1, claimant: 'one', state, claimedAt: at, endedAt: at },
      answer: '550 5.1.1 no such user',
    },
  });
  const asked = { kind: 'due', notBefore: at, requestedAt: at, deliveryId: id };
  await db().noticeRequest.create({
    data: { id: newId(), officeId, postId, dutyId, cause: `test:${id}`, ...asked },
  });
  return { id, dutyId, postId, personId: holding.personId };
}

it('shows the office each notice with its tries, in pages, with counts by state', async () => {
  const refused = await sent(0, 'refused', '20310328T010000Z');
  const accepted = await sent(1, 'accepted', '20310328T011000Z');
  const newest = await sent(0, 'accepted', '20310329T010000Z');
  const { body } = await get('/api/v1/deliveries?from=2031-03-01&to=2031-03-31');
  expect(body.items[0].id).toBe(newest.id);
  expect(body.counts).toEqual({ accepted: 2, refused: 1 });
  const first = (await get('/api/v1/deliveries?from=2031-03-01&to=2031-03-31&limit=2')).body;
  const rest = (await get(`/api/v1/deliveries?from=2031-03-01&to=2031-03-31&cursor=${first.next}`)).body;
  const ids = [...first.items, ...rest.items].map(({ id }: { id: string }) => id);
  expect([...ids].sort()).toEqual([refused.id, accepted.id, newest.id].sort());
  expect(rest.next).toBeNull();

  const only = (await get('/api/v1/deliveries?state=refused&from=2031-03-01&to=2031-03-31')).body;
  expect(only.items).toMatchObject([{ id: refused.id, state: 'refused', channel: 'email' }]);
  expect(only.counts).toEqual({ accepted: 2, refused: 1 });
  const [unit] = only.items[0].units;
  const found = (await get(`/api/v1/deliveries?from=2031-03-01&to=2031-03-31&q=${encodeURIComponent(unit)}`))
    .body;
  expect(found.items.map(({ id }: { id: string }) => id)).toEqual([newest.id, refused.id]);
  expect((await get('/api/v1/deliveries?from=2031-03-01&to=2031-03-31&q=%25')).body.items).toEqual([]);

  const story = (await get(`/api/v1/deliveries/${refused.id}`)).body;
  expect(story).toMatchObject({
    ...{ id: refused.id, state: 'refused', text: '各位书记：一项待报。', againOf: null, again: [] },
    tries: [{ attempt: 1, state: 'refused', answer: '550 5.1.1 no such user' }],
    requests: [{ kind: 'due', duty: { id: refused.dutyId, title: { zh: '一月一清单' } }, case: null }],
  });
  expect((await get('/api/v1/deliveries/none')).status).toBe(404);
});

it('says a notice again by hand, with the next wave, once for its key, and names why not', async () => {
  const { id, dutyId } = await sent(2, 'refused', '20310327T010000Z');
  const done = await again(id, undefined, office, 'again-once');
  expect(done).toMatchObject({
    status: 201,
    body: { deliveryId: id, asked: 1, to: [{ name: 'secretary-2' }] },
  });
  expect(await again(id, undefined, office, 'again-once')).toMatchObject({ status: 200, body: { asked: 1 } });
  const requests = await db().noticeRequest.findMany({ where: { againOf: id } });
  expect(requests).toMatchObject([{ dutyId, kind: 'due', deliveryId: null, dropped: null }]);
  expect((await again(id)).body).toMatchObject({ title: 'asked-already' });

  await gatherWave(api.bench.deps, { officeId: api.office.id, slot: slotKey(new Date(done.body.leavesAt)) });
  const { body } = await get(`/api/v1/deliveries/${id}`);
  expect(body.again).toMatchObject([
    { by: 'office', reason: '邮箱换了', state: 'queued', person: { name: 'secretary-2' } },
  ]);
  const repeated = (await get(`/api/v1/deliveries/${body.again[0].deliveryId}`)).body;
  expect(repeated).toMatchObject({ againOf: { id, reason: '邮箱换了' } });

  expect((await again(id)).body).toMatchObject({ title: 'asked-already' });
  await db().delivery.updateMany({ where: { id: body.again[0].deliveryId }, data: { state: 'refused' } });
  await api.office.report(await dutyOf(2));
  expect(await again(id)).toMatchObject({ status: 409, body: { title: 'nothing-stands' } });
  expect(await again(id, { reason: ' ' })).toMatchObject({ status: 400 });
  expect(await again('none')).toMatchObject({ status: 404 });
  const queued = await sent(3, 'queued', '20310326T010000Z');
  expect((await again(queued.id)).body).toMatchObject({ title: 'still-on-its-way' });
});

it('goes to who answers for the post now; to nobody where nobody does, and what follows a person to no other', async () => {
  const { id, postId, personId } = await sent(3, 'bounced', '20310322T010000Z');
  const now = await api.bench.now();
  await db().postHolding.updateMany({ where: { postId, until: null }, data: { until: now } });
  expect(await again(id)).toMatchObject({ status: 409, body: { title: 'nobody-answers' } });

  const { personId: next } = await db().postHolding.findFirstOrThrow({
    where: { postId: (await dutyOf(4)).postId },
  });
  await db().postHolding.create({ data: { id: newId(), postId, personId: next, from: now } });
  await db().noticeRequest.updateMany({ where: { deliveryId: id }, data: { personId } });
  expect(await again(id)).toMatchObject({ status: 409, body: { title: 'person-left' } });
  await db().noticeRequest.updateMany({ where: { deliveryId: id }, data: { personId: null } });
  expect((await again(id)).body.to).toEqual([{ id: next, name: 'secretary-4' }]);
});

it('lets the office and the administrator send again, the auditor read, and nobody else either', async () => {
  const { id } = await sent(4, 'failed', '20310325T010000Z');
  for (const role of ['auditor', 'secretary', 'inspector', 'decider'] as const) {
    const token = await as(role);
    const reads = role === 'auditor' ? 200 : 403;
    expect([role, (await get('/api/v1/deliveries', token)).status]).toEqual([role, reads]);
    expect([role, (await get(`/api/v1/deliveries/${id}`, token)).status]).toEqual([role, reads]);
    expect([role, (await again(id, undefined, token)).status]).toEqual([role, 403]);
  }
  expect((await again(id, undefined, await as('administrator'))).status).toBe(201);
});

it('notes that a person opened their own notice by a POST alone, once, and never another’s', async () => {
  const { id } = await sent(5, 'accepted', '20310324T010000Z');
  const reader = await api.token(api.office.secretary(await dutyOf(5)));
  const opened = async () => (await db().delivery.findUniqueOrThrow({ where: { id } })).openedAt;
  expect((await get('/api/v1/me/deliveries', reader)).body.items).toMatchObject([{ id, opened: false }]);
  expect(await opened()).toBeNull();
  const url = `/api/v1/me/deliveries/${id}/opened`;
  expect((await api.ask(reader, { method: 'POST', url })).status).toBe(200);
  const first = await opened();
  expect(first).not.toBeNull();
  expect((await api.ask(reader, { method: 'POST', url })).status).toBe(200);
  expect(await opened()).toEqual(first);
  const { id: other } = await sent(4, 'accepted', '20310323T010000Z');
  const another = await api.ask(reader, { method: 'POST', url: `/api/v1/me/deliveries/${other}/opened` });
  expect(another.status).toBe(404);
});
