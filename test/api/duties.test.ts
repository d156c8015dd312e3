import type { Duty } from '../../prisma/generated/client';
import { apiBench, type ApiBench } from './api-bench';

let api: ApiBench;
let office: string;
let duties: Duty[];

beforeAll(async () => {
  api = await apiBench();
  office = await api.token(api.office.office);
  duties = await api.bench.deps.db.duty.findMany({
    where: { officeId: api.office.id },
    orderBy: [{ dueAt: 'asc' }, { roundId: 'asc' }, { ordinal: 'asc' }],
  });
});
afterAll(() => api.stop());

const dutyAt = (index: number): Duty => {
  const duty = duties[index];
  if (duty === undefined) throw new Error(`expected at least ${index + 1} open duties`);
  return duty;
};
const secretaryOf = (duty: Duty): Promise<string> => api.token(api.office.secretary(duty));
const report = async (duty: Duty, key?: string, outcome = '已办结') =>
  api.ask(await secretaryOf(duty), {
    method: 'POST',
    url: `/api/v1/duties/${duty.id}/outcome`,
    headers: key === undefined ? {} : { 'idempotency-key': key },
    payload: { outcome },
  });
const review = (token: string, duty: Duty, payload: object) =>
  api.ask(token, { method: 'POST', url: `/api/v1/duties/${duty.id}/review`, payload });

test('a secretary reports an outcome and gets a receipt', async () => {
  const { status, body } = await report(dutyAt(0));
  expect(status).toBe(201);
  expect(body).toMatchObject({ dutyId: dutyAt(0).id, status: 'reported', verdict: null });
  expect(body.receipt).toMatch(/^\d{8}-[0-9a-z]{8}$/);
  expect(Date.parse(body.receivedAt)).toBeGreaterThan(0);
});

test('the same key and body answer 200 with the same receipt; another body under it is refused', async () => {
  const duty = dutyAt(1);
  const token = await secretaryOf(duty);
  const send = (outcome: string) =>
    api.ask(token, {
      method: 'POST',
      url: `/api/v1/duties/${duty.id}/outcome`,
      headers: { 'idempotency-key': 'once' },
      payload: { outcome },
    });
  const first = await send('三处漏雨已修好');
  const again = await send('三处漏雨已修好');
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(again.body).toEqual(first.body);
  const other = await send('别的话');
  expect(other.status).toBe(409);
  expect(other.body).toMatchObject({ title: 'idempotency-key-reused', status: 409 });
  expect(await api.bench.deps.db.dutyFact.count({ where: { dutyId: duty.id } })).toBe(1);
});

test('two at once under one key write one fact', async () => {
  const duty = dutyAt(2);
  const token = await secretaryOf(duty);
  const send = () =>
    api.ask(token, {
      method: 'POST',
      url: `/api/v1/duties/${duty.id}/outcome`,
      headers: { 'idempotency-key': 'both' },
      payload: { outcome: '已办结' },
    });
  const answers = await Promise.all([send(), send(), send()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
  expect(new Set(answers.map(({ body }) => body.receipt)).size).toBe(1);
  expect(await api.bench.deps.db.dutyFact.count({ where: { dutyId: duty.id } })).toBe(1);
});

test('an outcome is accepted by somebody else; then nothing more is asked', async () => {
  const duty = dutyAt(0);
  const accepted = await review(office, duty, { accept: true });
  expect(accepted).toMatchObject({
    status: 200,
    body: { dutyId: duty.id, status: 'verified', verdict: null },
  });
  expect((await report(duty)).status).toBe(409);
});

test('who reported may not review, not even from another post that the same person holds', async () => {
  const [own, other] = [dutyAt(3), dutyAt(4)];
  await report(own);
  const reporter = { ...api.office.secretary(own), role: 'inspector' as const };
  expect((await review(await api.token(reporter), own, { accept: true })).body.title).toBe('own-outcome');

  const posts = await api.bench.deps.db.postHolding.groupBy({ by: ['personId'], _count: true });
  const person = posts.find(({ _count }) => _count > 1)?.personId;
  const held = await api.bench.deps.db.postHolding.findMany({ where: { personId: person ?? '' } });
  const [first, second] = held.map(({ postId }) => postId);
  const owed = duties.find(
    ({ postId, id }) => postId === first && id !== dutyAt(0).id && id !== dutyAt(1).id,
  );
  const duty = owed ?? other;
  if (duty.status === 'open') await report(duty);
  const elsewhere = { ...api.office.office, role: 'inspector' as const, postId: second ?? null };
  expect((await review(await api.token(elsewhere), duty, { accept: true })).body.title).toBe('own-outcome');
});

test('a returned outcome is owed again, with a reason and a date that is still to come', async () => {
  const duty = dutyAt(1);
  expect((await review(office, duty, { accept: false })).status).toBe(400);
  expect((await review(office, duty, { accept: false, reason: '缺数字' })).status).toBe(400);
  const past = await review(office, duty, {
    accept: false,
    reason: '缺数字',
    dueAt: '2020-01-01T18:00:00+08:00',
  });
  expect(past.body.title).toBe('due-in-the-past');

  const dueAt = new Date((await api.bench.now()).getTime() + 7 * 86_400_000).toISOString();
  const returned = await review(office, duty, { accept: false, reason: '缺数字', dueAt });
  expect(returned).toMatchObject({ status: 200, body: { status: 'returned', verdict: null } });
  const row = await api.bench.deps.db.duty.findUniqueOrThrow({ where: { id: duty.id } });
  expect(row.dueAt.toISOString()).toBe(dueAt);
  const request = await api.bench.deps.db.noticeRequest.findFirst({
    where: { dutyId: duty.id, kind: 'returned' },
  });
  expect(request).not.toBeNull();
  const again = await report(duty, 'second', '已补数字：7 户');
  expect(again).toMatchObject({ status: 201, body: { status: 'reported' } });
});

test('the office excuses with a reason; a secretary may not', async () => {
  const duty = dutyAt(4);
  const excuse = (token: string, payload: object) =>
    api.ask(token, { method: 'POST', url: `/api/v1/duties/${duty.id}/excuse`, payload });
  expect((await excuse(await secretaryOf(duty), { reason: '集中培训' })).body.title).toBe('role');
  expect((await excuse(office, {})).status).toBe(400);
  const excused = await excuse(office, { reason: '集中培训' });
  expect(excused).toMatchObject({ status: 200, body: { status: 'excused', verdict: 'excused' } });
});

test('a secretary reaches the own unit only', async () => {
  const token = await secretaryOf(dutyAt(0));
  const foreign = duties.find(({ unitId }) => unitId !== dutyAt(0).unitId);
  const url = `/api/v1/duties/${foreign?.id ?? ''}`;
  expect((await api.ask(token, { url })).status).toBe(404);
  const written = await api.ask(token, {
    method: 'POST',
    url: `${url}/outcome`,
    payload: { outcome: '越权' },
  });
  expect(written).toMatchObject({ status: 404, body: { title: 'duty-unknown' } });
  const list = await api.ask(token, { url: '/api/v1/duties?limit=200' });
  expect(new Set(list.body.items.map(({ unit }: { unit: { id: string } }) => unit.id))).toEqual(
    new Set([dutyAt(0).unitId]),
  );
});

test('bad bodies name each field that is wrong', async () => {
  const token = await secretaryOf(dutyAt(5));
  const url = `/api/v1/duties/${dutyAt(5).id}/outcome`;
  const bad = await api.ask(token, { method: 'POST', url, payload: { outcome: '  ', extra: 1 } });
  expect(bad.status).toBe(400);
  expect(bad.body.errors.map(({ path }: { path: string }) => path).sort()).toEqual(['', 'outcome']);
  expect((await api.ask(token, { method: 'POST', url, payload: { outcome: 7 } })).status).toBe(400);
  const unknown = await api.ask(token, {
    method: 'POST',
    url: '/api/v1/duties/nope/outcome',
    payload: { outcome: 'x' },
  });
  expect(unknown.body.title).toBe('duty-unknown');
});

test('the list counts by the same rule as the board, and pages without losing a row', async () => {
  const board = await api.ask(office, { url: '/api/v1/board' });
  for (const { current } of board.body.lanes) {
    if (current === null) continue;
    for (const [standing, count] of Object.entries(current.counts)) {
      const { body } = await api.ask(office, {
        url: `/api/v1/duties?roundId=${current.roundId}&status=${standing}`,
      });
      expect([standing, body.total]).toEqual([standing, count]);
    }
  }
  const ids: string[] = [];
  for (let cursor = ''; ;) {
    const { body } = await api.ask(office, { url: `/api/v1/duties?limit=4${cursor}` });
    ids.push(...body.items.map(({ id }: { id: string }) => id));
    if (body.next === null) break;
    cursor = `&cursor=${encodeURIComponent(body.next)}`;
  }
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(duties.length);
});

test('what was reported is found false by the office: a verdict that supersedes, and a ground with its reason', async () => {
  const open = { officeId: api.office.id, status: 'open', receivedAt: null };
  const duty = await api.bench.deps.db.duty.findFirstOrThrow({ where: open });
  const url = `/api/v1/duties/${duty.id}/false`;
  const payload = { reason: '现场核查：三处漏雨都没有修' };
  const early = await api.ask(office, { method: 'POST', url, payload });
  expect([early.status, early.body]).toEqual([409, expect.objectContaining({ title: 'nothing-reported' })]);
  await report(duty);
  const own = await api.ask(await secretaryOf(duty), { method: 'POST', url, payload });
  expect(own.status).toBe(403);
  const found = await api.ask(office, { method: 'POST', url, payload });
  expect([found.status, found.body]).toEqual([200, { dutyId: duty.id, status: 'closed', verdict: 'false' }]);
  const { db } = api.bench.deps;
  const ground = await db.incident.findFirstOrThrow({ where: { dutyId: duty.id } });
  expect(ground).toMatchObject({ kind: 'false-report', unitId: duty.unitId, caseId: null });
  expect(await db.textBody.findUnique({ where: { id: ground.textId ?? '' } })).toMatchObject({
    body: payload.reason,
  });
  expect(await db.logEntry.count({ where: { subject: duty.id, kind: 'duty.found-false' } })).toBe(1);
  const story = await api.ask(office, { url: `/api/v1/duties/${duty.id}` });
  expect(story.body.facts.map(({ kind }: { kind: string }) => kind)).toContain('found-false');
});
