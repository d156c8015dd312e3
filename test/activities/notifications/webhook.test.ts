import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SendResult } from '../../../offices/channels/group-sender';
import { MESSAGE, NOW, senderAt, settingsOf } from './group-bench';
import { answers, playedService, type Asked, type PlayedService, type Play } from './played-service';

const SECRET = `whsec_${Buffer.from('a key of twenty-four bytes and some').toString('base64')}`;

let service: PlayedService;
let play: Play;
beforeAll(async () => {
  service = await playedService((asked, response) => play(asked, response));
});
afterAll(() => service.stop());
beforeEach(() => service.asked.splice(0));

async function send(answer: Play, at = NOW): Promise<SendResult> {
  play = answer;
  const settings = settingsOf(`${service.url}/a-private-path`, SECRET);
  return senderAt({ at }).send({ id: 'c', kind: 'webhook', settings }, MESSAGE);
}

/** What the README of a receiver would say: a few lines, and nothing of ours. */
function isGenuine({ headers, body }: Asked, secret: string): boolean {
  const content = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const expected = createHmac('sha256', key).update(content).digest();
  return String(headers['webhook-signature'])
    .split(' ')
    .filter((signature) => signature.startsWith('v1,'))
    .some((signature) => {
      const given = Buffer.from(signature.slice('v1,'.length), 'base64');
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
}

it('sends counts and a link that the other side can verify', async () => {
  expect(await send(answers({}, 202))).toEqual({ state: 'accepted', answer: 'HTTP 202' });
  const [asked] = service.asked as [Asked];
  expect(isGenuine(asked, SECRET)).toBe(true);
  expect(isGenuine({ ...asked, body: asked.body.replace('31', '13') }, SECRET)).toBe(false);
  expect(JSON.parse(asked.body)).toEqual({
    type: 'notice.counts',
    timestamp: '2026-11-23T01:00:00.000Z',
    data: { text: MESSAGE.text, link: MESSAGE.link, counts: MESSAGE.counts },
  });
});

it('keeps the id of a message that is tried again, with the time of the try', async () => {
  await send(answers({}, 503));
  await send(answers({}, 200), new Date(NOW.getTime() + 300_000));
  const [first, second] = service.asked as [Asked, Asked];
  expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
  expect(Number(second.headers['webhook-timestamp']) - Number(first.headers['webhook-timestamp'])).toBe(300);
  expect(isGenuine(second, SECRET)).toBe(true);
});

it.each<[string, Play, Partial<SendResult>]>([
  ['410', answers({}, 410), { state: 'permanent', repeat: false }],
  ['401', answers({}, 401), { state: 'permanent', repeat: false }],
  ['500', answers({}, 500), { state: 'temporary', repeat: true }],
  ['429 with seconds', answers({}, 429, { 'retry-after': '120' }), { state: 'temporary', waitMs: 120_000 }],
  [
    '503 with a date',
    answers({}, 503, { 'retry-after': 'Mon, 23 Nov 2026 01:05:00 GMT' }),
    { state: 'temporary', waitMs: 300_000 },
  ],
  [
    'a wait of a month',
    answers({}, 429, { 'retry-after': '2592000' }),
    { state: 'temporary', waitMs: 3_600_000 },
  ],
  ['a redirect', answers({}, 307, { location: '/elsewhere' }), { state: 'permanent', repeat: false }],
  ['a connection that dies', (_, response) => void response.destroy(), { state: 'unknown', repeat: true }],
])('takes %s for what it means', async (_, answer, expected) => {
  expect(await send(answer)).toMatchObject(expected);
  expect(service.asked).toHaveLength(1);
});
