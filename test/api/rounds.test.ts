import { checkpoint } from '../../activities/rounds/checkpoint';
import type { Actor } from '../../api/auth/actor';
import { noticeWhy } from '../../offices/why/notice-why';
import type { Round } from '../../prisma/generated/client';
import { newId } from '../../prisma/ids';
import { quietRound } from '../setup/quiet-round';
import { apiBench, type Answer, type ApiBench } from './api-bench';

jest.setTimeout(120_000);

const DAY_MS = 86_400_000;

let api: ApiBench;
let office: string;
let round: Round;
beforeAll(async () => {
  api = await apiBench();
  office = await api.token(api.office.office);
  round = await quietRound(db(), api.office.id, await api.bench.now());
});
afterAll(() => api.stop());

const db = () => api.bench.deps.db;
const as = (role: Actor['role']): Promise<string> => api.token({ ...api.office.office, role });
const story = (token = office): Promise<Answer> => api.ask(token, { url: `/api/v1/rounds/${round.id}` });
const remind = (reason = '明天开会，请先报上来', token = office, key?: string): Promise<Answer> =>
  api.ask(token, {
    ...{ method: 'POST', url: `/api/v1/rounds/${round.id}/reminder`, payload: { reason } },
    ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
  });
const look = async (kind: 'opening' | 'due'): Promise<void> => {
  const { id: shardId } = await db().shard.findFirstOrThrow({ where: { roundId: round.id } });
  const at = (await api.bench.now()).toISOString();
  const asked = { kind, at, nextAt: at, acceptanceNeeded: true, since: '0' };
  await checkpoint(api.bench.deps, { shardId, ...asked });
};
/** As if everything of the round had been asked for so much earlier. */
const asIfAskedEarlier = (ms: number) =>
  db()
    .$executeRaw`UPDATE notice_request SET requested_at = requested_at - make_interval(secs => ${ms / 1000}::float8)`;

it('tells what each look knew, whom it told, and what is to come', async () => {
  const duties = await api.office.duties(round.cadence, round.period);
  await api.office.report(duties[0]);
  await look('opening');

  const { status, body } = await story();
  expect(status).toBe(200);
  expect(body).toMatchObject({
    cadence: round.cadence,
    state: 'open',
    units: duties.length,
    counts: { reported: 1, open: duties.length - 1 },
    reminderBar: { because: 'asked-today' },
  });
  const [first, ...ahead] = body.events;
  expect(first).toMatchObject({
    ...{ what: 'look', kind: 'opening', answered: 1, outstanding: duties.length - 1 },
    told: { asked: duties.length - 1, people: 0, waiting: duties.length - 1, failed: 0 },
  });
  expect(ahead.length).toBeGreaterThan(0);
  expect(ahead.map(({ doneAt }: { doneAt: unknown }) => doneAt)).toEqual(ahead.map(() => null));
  expect(ahead.map(({ kind }: { kind: string }) => kind)).not.toContain('opening');
});

it('reminds by hand who still owes, once a day, with the reason', async () => {
  expect(await remind()).toMatchObject({ status: 409, body: { title: 'asked-today' } });
  await asIfAskedEarlier(DAY_MS);
  expect((await story()).body.reminderBar).toBeNull();

  const first = await remind('明天开会', office, 'remind-1');
  expect([first.status, first.body.asked]).toEqual([201, 5]);
  const again = await remind('明天开会', office, 'remind-1');
  expect([again.status, again.body.reminderId]).toEqual([200, first.body.reminderId]);
  expect(await remind('再提醒一次')).toMatchObject({ status: 409, body: { title: 'asked-today' } });

  const reported = (await api.office.duties(round.cadence, round.period))[0];
  const asked = await db().noticeRequest.findMany({ where: { cause: { startsWith: 'by-hand:' } } });
  expect(asked.map(({ kind }) => kind)).toEqual(asked.map(() => 'reminder'));
  expect(asked.map(({ dutyId }) => dutyId)).not.toContain(reported?.id);
  const { events } = (await story()).body;
  expect(events.filter(({ what }: { what: string }) => what === 'reminded')).toMatchObject([
    { reason: '明天开会', told: { asked: 5 } },
  ]);
  // The log has who and how many; the words are kept apart from it.
  const entry = await db().logEntry.findFirstOrThrow({ where: { kind: 'round.reminded' } });
  expect(entry.body).toContain('"asked":5');
  expect(entry.body).not.toContain('开会');
});

it('says in the derivation of a notice that the office asked by hand', async () => {
  const request = await db().noticeRequest.findFirstOrThrow({ where: { cause: { startsWith: 'by-hand:' } } });
  const { personId } = await db().postHolding.findFirstOrThrow({ where: { postId: request.postId } });
  const [id, at] = [newId(), await api.bench.now()];
  const sent = { slot: 's', channel: 'email', state: 'accepted', attempts: 1, messageId: `<${id}@d>` };
  await db().delivery.create({
    data: { id, officeId: api.office.id, personId, ...sent, createdAt: at, sentAt: at },
  });
  await db().noticeRequest.update({ where: { id: request.id }, data: { deliveryId: id } });
  const why = await noticeWhy(db(), { officeId: api.office.id, units: null }, id, at);
  const asked = why?.steps.find(({ what }) => what === 'asked');
  expect(asked).toMatchObject({ request: 'hand', source: { entry: 'round.reminded' } });
  expect(asked?.says.zh).toContain('手工提醒');
});

it('shows a round to who oversees it, and lets only the office remind', async () => {
  const { unitId, postId } = (await api.office.duties(round.cadence, round.period))[0] ?? {
    unitId: '',
    postId: '',
  };
  const secretary = await api.token(api.office.secretary({ unitId, postId }));
  expect((await story(secretary)).status).toBe(403);
  expect((await story(await as('auditor'))).status).toBe(200);
  expect((await remind('试试', await as('auditor'))).status).toBe(403);
  expect(await api.ask(office, { url: '/api/v1/rounds/none' })).toMatchObject({
    status: 404,
    body: { title: 'round-unknown' },
  });
  expect((await remind('  ')).status).toBe(400);
});
