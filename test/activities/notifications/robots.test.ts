import { createHmac } from 'node:crypto';
import type { SendResult } from '../../../offices/channels/group-sender';
import { MESSAGE, NOW, senderAt, settingsOf } from './group-bench';
import { answers, playedService, type PlayedService, type Play } from './played-service';

const KEY = '5f0e2c1a-8d7b-4b7e-9a53-1f2e3d4c5b6a';
const SECRET = 'SECd41d8cd98f00b204e9800998ecf8427e';

/** Where each robot lives on its service, and how it says yes. */
const robots = {
  wecom: { path: `/cgi-bin/webhook/send?key=${KEY}`, secret: null, fine: { errcode: 0, errmsg: 'ok' } },
  dingtalk: { path: `/robot/send?access_token=${KEY}`, secret: SECRET, fine: { errcode: 0, errmsg: 'ok' } },
  feishu: {
    path: `/open-apis/bot/v2/hook/${KEY}`,
    secret: SECRET,
    fine: { code: 0, msg: 'success', data: {} },
  },
};
type Robot = keyof typeof robots;

let service: PlayedService;
let play: Play;
beforeAll(async () => {
  service = await playedService((asked, response) => play(asked, response));
});
afterAll(() => service.stop());
beforeEach(() => service.asked.splice(0));

async function send(kind: Robot, answer: Play = answers(robots[kind].fine)): Promise<SendResult> {
  play = answer;
  const { path, secret } = robots[kind];
  const channel = { id: kind, kind, settings: settingsOf(`${service.url}${path}`, secret) };
  return senderAt({ at: NOW }).send(channel, MESSAGE);
}

function asked(): { url: URL; body: Record<string, unknown> } {
  const [one] = service.asked;
  if (one === undefined) throw new Error('the service was asked nothing');
  return { url: one.url, body: JSON.parse(one.body) as Record<string, unknown> };
}

it('tells a WeCom group as a plain text, to the robot that the address names', async () => {
  expect(await send('wecom')).toEqual({ state: 'accepted', answer: 'code 0' });
  const { url, body } = asked();
  expect(url.searchParams.get('key')).toBe(KEY);
  expect(body).toEqual({ msgtype: 'text', text: { content: MESSAGE.text } });
});

it('signs what it tells a DingTalk group with time and key, in the address', async () => {
  expect(await send('dingtalk')).toEqual({ state: 'accepted', answer: 'code 0' });
  const { url, body } = asked();
  const timestamp = url.searchParams.get('timestamp');
  expect(timestamp).toBe(String(NOW.getTime()));
  expect(url.searchParams.get('access_token')).toBe(KEY);
  const signed = createHmac('sha256', SECRET).update(`${timestamp}\n${SECRET}`).digest('base64');
  expect(url.searchParams.get('sign')).toBe(signed);
  // A bare + in an address would be read as a space.
  expect(url.search).toContain(`sign=${encodeURIComponent(signed)}`);
  expect(body).toEqual({ msgtype: 'text', text: { content: MESSAGE.text } });
});

it('signs what it tells a Feishu group with seconds and key, in the body', async () => {
  expect(await send('feishu')).toEqual({ state: 'accepted', answer: 'code 0' });
  const { timestamp, sign, ...message } = asked().body;
  expect(timestamp).toBe(String(NOW.getTime() / 1000));
  expect(sign).toBe(
    createHmac('sha256', `${String(timestamp)}\n${SECRET}`)
      .update('')
      .digest('base64'),
  );
  const lines = MESSAGE.text.split('\n').map((text) => [{ tag: 'text', text }]);
  expect(message).toEqual({ msg_type: 'post', content: { post: { zh_cn: { content: lines } } } });
});

it.each<[Robot, object]>([
  ['wecom', { errcode: 45009, errmsg: 'api freq out of limit' }],
  ['wecom', { errcode: -1, errmsg: 'system busy' }],
  ['dingtalk', { errcode: 130101, errmsg: 'send too fast, exceed 20 times per minute' }],
  ['dingtalk', { status: 1111, punish: 'deny', wait: 5 }],
  ['feishu', { code: 11232, msg: 'frequency limited psm' }],
])('tries %s again later where it answers %j', async (kind, body) => {
  expect(await send(kind, answers(body))).toMatchObject({ state: 'temporary', repeat: true, waitMs: 60_000 });
});

it.each<[Robot, object]>([
  ['wecom', { errcode: 93000, errmsg: 'invalid webhook url' }],
  ['dingtalk', { errcode: 310000, errmsg: 'sign not match' }],
  ['dingtalk', { errcode: 300005, errmsg: 'token is not exist' }],
  ['feishu', { code: 19021, msg: 'sign match fail or timestamp is not within one hour' }],
])('never tries %s again where it answers %j', async (kind, body) => {
  expect(await send(kind, answers(body))).toMatchObject({ state: 'permanent', repeat: false });
});

it.each(Object.keys(robots) as Robot[])('does not tell %s twice what may have arrived', async (kind) => {
  const dies: Play = (_, response) => void response.destroy();
  expect(await send(kind, dies)).toMatchObject({ state: 'unknown', repeat: false });
  const strange: Play = (_, response) => void response.end('<html>welcome</html>');
  expect(await send(kind, strange)).toMatchObject({ state: 'unknown', repeat: false });
});

it.each(Object.keys(robots) as Robot[])(
  'keeps the keys of %s out of its errors, whatever the service repeats',
  async (kind) => {
    const errors: string[] = [];
    for (const status of [200, 400, 503]) {
      const echo: Play = ({ url, body }, response) => {
        const words = `no: ${url.href} ${robots[kind].secret ?? ''} ${body}`;
        answers({ errcode: 40058, code: 40058, errmsg: words, msg: words }, status)({} as never, response);
      };
      errors.push((await send(kind, echo)).answer);
    }
    play = (_, response) => void response.destroy();
    errors.push((await send(kind, play)).answer);
    expect(errors.join('\n')).not.toMatch(new RegExp(`${KEY}|${SECRET}`));
    expect(errors[0]).toMatch(/^code 40058: no: /);
  },
);
