import { settingsFaults, type GroupKind } from '../../../../domain/notices/groups/channel-settings';

const WEBHOOK_SECRET = `whsec_${'A'.repeat(32)}`;

it.each<[GroupKind, string, string | null]>([
  ['wecom', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k', null],
  ['dingtalk', 'https://oapi.dingtalk.com/robot/send?access_token=t', 'SEC12345678'],
  ['dingtalk', 'https://oapi.dingtalk.com/robot/send?access_token=t', null],
  ['feishu', 'https://open.feishu.cn/open-apis/bot/v2/hook/k', 'secret-of-it'],
  ['webhook', 'https://hooks.example.invalid/duban', WEBHOOK_SECRET],
  ['webhook', 'https://hooks.example.invalid/duban', `whsec_${'A'.repeat(43)}=`],
])('takes a %s channel at %s', (kind, url, secret) => {
  expect(settingsFaults(kind, { url, secret })).toEqual([]);
});

it.each<[GroupKind, string, string | null, [string, RegExp][]]>([
  [
    'wecom',
    'https://qyapi.weixin.qq.com/cgi-bin/webhook/send',
    'SEC12345678',
    [
      ['url', /\?key=/],
      ['secret', /none/],
    ],
  ],
  ['wecom', 'qyapi.weixin.qq.com', null, [['url', /https/]]],
  [
    'dingtalk',
    'http://oapi.dingtalk.com/robot/send',
    'short',
    [
      ['url', /https:/],
      ['url', /access_token/],
      ['secret', /8 to 200/],
    ],
  ],
  [
    'feishu',
    'https://user:pass@open.feishu.cn/open-apis/bot/v2/#x',
    null,
    [
      ['url', /no user/],
      ['url', /no #/],
      ['url', /hook/],
    ],
  ],
  [
    'webhook',
    'ftp://hooks.example.invalid/',
    'whsec_tooshort',
    [
      ['url', /https:/],
      ['secret', /24 to 64/],
    ],
  ],
  ['webhook', 'https://hooks.example.invalid/', null, [['secret', /whsec_/]]],
])('names all that is wrong with a %s channel at %s', (kind, url, secret, expected) => {
  const faults = settingsFaults(kind, { url, secret });
  expect(faults.map(({ path }) => path)).toEqual(expected.map(([path]) => path));
  faults.forEach(({ message }, index) => expect(message).toMatch(expected[index]?.[1] ?? /^$/));
});

it('lets http:// through for tests only, and repeats no value', () => {
  const settings = { url: 'http://127.0.0.1:9/?key=very-secret', secret: 'more-secret' };
  expect(settingsFaults('wecom', settings, { plainLoopback: true }).map(({ path }) => path)).toEqual([
    'secret',
  ]);
  expect(JSON.stringify(settingsFaults('wecom', settings))).not.toMatch(/very-secret|more-secret/);
});
