import ICAL from 'ical.js';
import { apiBench, HOST, type ApiBench } from './api-bench';

jest.setTimeout(120_000);

let api: ApiBench;
let secretary: string;
let officeToken: string;
let ownPost: string;
beforeAll(async () => {
  api = await apiBench();
  const { db } = api.bench.deps;
  const person = await db.person.findFirstOrThrow({ where: { email: api.office.emailOf(0) } });
  const held = await db.postHolding.findFirstOrThrow({ where: { personId: person.id } });
  const { unitId } = await db.post.findUniqueOrThrow({ where: { id: held.postId } });
  ownPost = held.postId;
  secretary = await api.token(api.office.secretary({ unitId, postId: held.postId }));
  officeToken = await api.token({
    ...{ tokenId: 'test', role: 'office', officeId: api.office.id, unitId: null, postId: null },
  });
});
afterAll(() => api.stop());

const feeds = '/api/v1/me/calendar-feeds';
const get = (url: string) => api.app.inject({ url, headers: { host: HOST } });
const pathOf = (url: string): string => new URL(url).pathname;

function eventsIn(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
}

it('gives a secretary a private address that a phone reads without a session', async () => {
  const made = await api.ask(secretary, { method: 'POST', url: feeds });
  expect(made.status).toBe(201);
  const answer = await get(pathOf(made.body.url as string));
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  const events = eventsIn(answer.body);
  const mine = await api.bench.deps.db.duty.findMany();
  const opened = events.filter((event) => event.description.includes('/duties/'));
  expect(opened.length).toBeGreaterThan(0);
  for (const event of opened) {
    const id = /duties\/(\w+)/.exec(event.description)?.[1];
    expect(mine.find((duty) => duty.id === id)?.dueAt).toEqual(event.endDate.toJSDate());
  }
  // What is expected and has not opened is there too, each due date once.
  const { db } = api.bench.deps;
  const begun = await db.round.findMany({ where: { state: { not: 'planned' } } });
  const expected = await db.expectedRound.findMany({
    where: { dueAt: { gt: await api.bench.now() }, skipped: null },
    distinct: ['cadence', 'period'],
  });
  const toCome = expected.filter(
    ({ cadence, period }) => !begun.some((round) => round.cadence === cadence && round.period === period),
  );
  expect(events).toHaveLength(opened.length + toCome.length);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
});

it('moves the same event up when the duty is answered, and writes nothing when it is read', async () => {
  const { body } = await api.ask(secretary, { method: 'POST', url: feeds });
  const read = async (): Promise<Map<string, ICAL.Event>> =>
    new Map(eventsIn((await get(pathOf(body.url as string))).body).map((event) => [event.uid, event]));
  const before = await read();
  const entries = await api.bench.deps.db.logEntry.count();
  expect(await read()).toEqual(before);
  expect(await api.bench.deps.db.logEntry.count()).toBe(entries);

  // The token speaks for one unit; the feed is of the person, whose posts may be in two.
  const { id } = await api.bench.deps.db.duty.findFirstOrThrow({
    where: { postId: ownPost, inPerson: false },
  });
  const [uid, event] = [...before].find(([, one]) => one.description.includes(`/duties/${id}`)) ?? [];
  const reported = await api.ask(secretary, {
    method: 'POST',
    url: `/api/v1/duties/${id}/outcome`,
    headers: { 'idempotency-key': 'feed-report-0001' },
    payload: { outcome: '三项办成，一项还差验收。' },
  });
  expect(reported.status).toBeLessThan(300);
  const after = (await read()).get(uid ?? '');
  expect(after?.summary).toMatch(/^已(报|核实)：/);
  expect(after?.sequence).toBeGreaterThan(event?.sequence ?? Infinity);
});

it('answers nothing any more once it is closed, and nobody closes another’s', async () => {
  const { body } = await api.ask(secretary, { method: 'POST', url: feeds });
  const listed = await api.ask(secretary, { url: feeds });
  expect(listed.body.items.map(({ id }: { id: string }) => id)).toContain(body.id);
  expect(JSON.stringify(listed.body)).not.toContain('/feeds/');
  const closed = await api.ask(secretary, { method: 'DELETE', url: `${feeds}/${body.id}` });
  expect(closed.status).toBe(200);
  expect((await get(pathOf(body.url as string))).statusCode).toBe(404);
  expect((await api.ask(secretary, { method: 'DELETE', url: `${feeds}/${body.id}` })).status).toBe(404);
});

it('refuses a fifth address, an unknown one, and a token that is nobody’s', async () => {
  let last = 0;
  for (let made = 0; made < 5; made += 1) {
    last = (await api.ask(secretary, { method: 'POST', url: feeds })).status;
  }
  expect(last).toBe(409);
  expect((await get(`/feeds/${'x'.repeat(43)}.ics`)).statusCode).toBe(404);
  expect((await api.ask(officeToken, { method: 'POST', url: feeds })).status).toBe(403);
});
