import type { Actor } from '../../api/auth/actor';
import { newId } from '../../prisma/ids';
import { storeText } from '../../prisma/texts';
import {
  answers,
  playedService,
  type PlayedService,
  type Play,
} from '../activities/notifications/played-service';
import { apiBench, type Answer, type ApiBench } from './api-bench';

jest.setTimeout(120_000);

const KEY = '5f0e2c1a-8d7b-4b7e-9a53-1f2e3d4c5b6a';
const SECRET = 'SECd41d8cd98f00b204e9800998ecf8427e';

let api: ApiBench;
let service: PlayedService;
let play: Play;
let office: string;
beforeAll(async () => {
  api = await apiBench();
  service = await playedService((asked, response) => play(asked, response));
  office = await as('office');
});
afterAll(async () => {
  await api.stop();
  await service.stop();
});

const as = (role: Actor['role']): Promise<string> => api.token({ ...api.office.office, role });
const db = () => api.bench.deps.db;
const post = (url: string, payload?: object, token = office): Promise<Answer> =>
  api.ask(token, { method: 'POST', url, ...(payload === undefined ? {} : { payload }) });

const robot = () => ({
  ...{ kind: 'dingtalk', title: '书记群', secret: SECRET },
  url: `${service.url}/robot/send?access_token=${KEY}`,
});

async function added(): Promise<string> {
  const { status, body } = await post('/api/v1/channels', robot());
  expect(status).toBe(201);
  return body.channelId;
}

it('adds a channel, and never gives its secrets back', async () => {
  const id = await added();
  const { body } = await api.ask(office, { url: '/api/v1/channels' });
  expect(body.items).toEqual([
    expect.objectContaining({
      ...{ id, kind: 'dingtalk', title: '书记群', host: new URL(service.url).host, lastTold: null },
      ...{ addressEndsWith: KEY.slice(-4), secretEndsWith: SECRET.slice(-4), locale: 'zh' },
    }),
  ]);
  const stored = JSON.stringify([
    body,
    await db().groupChannel.findMany(),
    await db().logEntry.findMany({ where: { subject: id } }),
    await db().idempotencyKey.findMany(),
  ]);
  expect(stored).not.toMatch(new RegExp(`${KEY}|${SECRET}`));
});

it('names all that is wrong with a channel at once, without repeating it', async () => {
  const wrong = {
    kind: 'webhook',
    title: ' ',
    url: `ftp://user:${KEY}@hooks.invalid/#x`,
    secret: 'whsec_no',
  };
  const { status, body } = await post('/api/v1/channels', wrong);
  expect(status).toBe(400);
  expect(body.errors.map(({ path }: { path: string }) => path)).toEqual([
    'title',
    'url',
    'url',
    'url',
    'secret',
  ]);
  expect(JSON.stringify(body)).not.toContain(KEY);
});

it('lets messages into a private network only where an administrator says so', async () => {
  const inside = { ...robot(), privateNetwork: true };
  expect((await post('/api/v1/channels', inside)).status).toBe(403);
  const { status, body } = await post('/api/v1/channels', inside, await as('administrator'));
  expect(status).toBe(201);
  await api.ask(office, { method: 'DELETE', url: `/api/v1/channels/${body.channelId}` });
});

it('sends a test at once and says what came of it', async () => {
  const id = await added();
  service.asked.splice(0);
  play = answers({ errcode: 0, errmsg: 'ok' });
  expect((await post(`/api/v1/channels/${id}/test`)).body).toEqual({ state: 'accepted', answer: 'code 0' });
  expect(service.asked[0]?.body).toContain('这是一条测试消息');
  play = answers({ errcode: 310000, errmsg: `sign not match: ${SECRET}` });
  expect((await post(`/api/v1/channels/${id}/test`)).body).toEqual({
    state: 'permanent',
    answer: 'code 310000: sign not match: …',
  });
});

it('sends no more tests in a minute than the robot takes', async () => {
  const id = await added();
  service.asked.splice(0);
  play = answers({ errcode: 0, errmsg: 'ok' });
  const states = [];
  for (let nth = 0; nth < 21; nth += 1) states.push((await post(`/api/v1/channels/${id}/test`)).body.state);
  expect(states).toEqual([...Array.from({ length: 20 }, () => 'accepted'), 'temporary']);
  expect(service.asked).toHaveLength(20);
});

it('closes a channel and forgets its keys', async () => {
  const id = await added();
  const { status, body } = await api.ask(office, { method: 'DELETE', url: `/api/v1/channels/${id}` });
  expect([status, body.channelId]).toEqual([200, id]);
  expect((await db().groupChannel.findUniqueOrThrow({ where: { id } })).settings).toBe('');
  expect((await post(`/api/v1/channels/${id}/test`)).status).toBe(404);
  const { body: list } = await api.ask(office, { url: '/api/v1/channels' });
  expect(list.items.map((one: { id: string }) => one.id)).not.toContain(id);
});

it('shows channels to the office and the administrator only', async () => {
  for (const role of ['secretary', 'inspector', 'auditor', 'decider'] as const) {
    const token = await as(role);
    expect((await api.ask(token, { url: '/api/v1/channels' })).status).toBe(403);
    expect((await post('/api/v1/channels', robot(), token)).status).toBe(403);
  }
});

describe('a person', () => {
  let token: string;
  let personId: string;
  beforeAll(async () => {
    const duty = await db().duty.findFirstOrThrow({ where: { officeId: api.office.id } });
    token = await api.token(api.office.secretary(duty));
    const holding = await db().postHolding.findFirstOrThrow({ where: { postId: duty.postId, until: null } });
    personId = holding.personId;
  });
  const wishes = (payload?: object): Promise<Answer> =>
    api.ask(token, {
      url: '/api/v1/me/notices',
      ...(payload === undefined ? {} : { method: 'PUT' as const, payload }),
    });

  it('says how they want their notices, and the log says that they changed it', async () => {
    expect((await wishes()).body).toEqual({ locale: 'zh', channels: ['email'], hour: null, invites: false });
    const wish = { locale: 'en', channels: ['in-app', 'email'], hour: '08:30', invites: true };
    expect((await wishes(wish)).body).toEqual(wish);
    expect((await wishes(wish)).status).toBe(200);
    expect((await wishes()).body).toEqual(wish);
    const entries = await db().logEntry.findMany({
      where: { kind: 'notice-wish.changed', subject: personId },
    });
    expect(entries).toHaveLength(1);
  });

  it('can’t switch notices of duties off', async () => {
    const { status, body } = await wishes({ locale: 'zh', channels: [], hour: '25:00', invites: false });
    expect(status).toBe(400);
    expect(body.detail).toMatch(/channels: expected at least one channel.*hour: expected an hour as HH:MM/);
    const twice = { locale: 'zh', channels: ['email', 'email'], hour: null, invites: false };
    expect((await wishes(twice)).status).toBe(400);
  });

  it('reads the notices that they got, the newest first, page by page', async () => {
    const at = await api.bench.now();
    for (const nth of [1, 2, 3]) {
      const { id: textId } = await storeText(db(), `第 ${nth} 次`, at);
      await db().delivery.create({
        data: {
          ...{ id: newId(), officeId: api.office.id, slot: newId(), personId, channel: 'in-app', textId },
          ...{ state: 'accepted', messageId: '', subject: `S${nth}`, sentAt: at },
          createdAt: new Date(at.getTime() + nth),
        },
      });
    }
    const texts = ({ body }: Answer) => body.items.map(({ text }: { text: string }) => text);
    const first = await api.ask(token, { url: '/api/v1/me/deliveries?limit=2' });
    expect(texts(first)).toEqual(['第 3 次', '第 2 次']);
    const url = `/api/v1/me/deliveries?limit=2&cursor=${first.body.next}`;
    const second = await api.ask(token, { url });
    expect([texts(second), second.body.next]).toEqual([['第 1 次'], null]);
    expect(await db().delivery.count({ where: { personId, openedAt: { not: null } } })).toBe(0);
  });

  it('who is away sees no page but their own, and the deputy’s stays the deputy’s', async () => {
    const at = await api.bench.now();
    const duty = await db().duty.findFirstOrThrow({ where: { officeId: api.office.id } });
    const deputy = await db().person.findFirstOrThrow({ where: { email: api.office.emailOf(3) } });
    const absence = { id: newId(), officeId: api.office.id, postId: duty.postId, deputyId: deputy.id };
    await db().absence.create({ data: { ...absence, from: at, reasonId: newId(), recordedAt: at } });
    expect((await api.ask(token, { url: '/api/v1/me/deliveries' })).body.items).toHaveLength(3);
    await db().absence.delete({ where: { id: absence.id } });
  });

  it('has no page of their own without a post', async () => {
    const nobody = await api.token({ ...api.office.office, postId: null });
    expect((await api.ask(nobody, { url: '/api/v1/me/notices' })).status).toBe(403);
    expect((await api.ask(nobody, { url: '/api/v1/me/deliveries' })).status).toBe(403);
  });
});
