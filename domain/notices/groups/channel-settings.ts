/** Where groups can be told: three chat robots, and any other system that takes a signed webhook. */
export const groupKinds = ['wecom', 'dingtalk', 'feishu', 'webhook'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** How one group is reached. Kept encrypted: the address holds a key, and whoever has it may speak in the group. */
export interface ChannelSettings {
  url: string;
  /** What messages are signed with; null where the kind has none, or the office chose the robot's other safeguards. */
  secret: string | null;
  /** An administrator said that the address may lie in a network of one's own. */
  privateNetwork: boolean;
  /** In which language the group is told. */
  locale: 'zh' | 'en';
}

/** One thing that is wrong: the field, what was expected. Never the value: it may hold a key. */
export interface SettingsFault {
  path: 'url' | 'secret';
  message: string;
}

/** Standard Webhooks: 24 to 64 random bytes in base64, behind this prefix. */
const WEBHOOK_SECRET = 'whsec_';
const WEBHOOK_SECRET_BYTES = { least: 24, most: 64 };
const LONGEST = 2_000;

/**
 * All that is wrong with settings before anybody is asked. `plainLoopback` lets http:// through to this very machine,
 * for tests; where an address leads is checked when something is sent.
 */
export function settingsFaults(
  kind: GroupKind,
  { url, secret }: Pick<ChannelSettings, 'url' | 'secret'>,
  { plainLoopback = false }: { plainLoopback?: boolean } = {},
): SettingsFault[] {
  const parsed = url.length <= LONGEST && URL.canParse(url) ? new URL(url) : null;
  const address = parsed === null ? ['expected an https:// address'] : addressFaults(parsed, plainLoopback);
  return [
    ...[...address, ...(parsed === null ? [] : keyFaults[kind](parsed))].map((message) => ({
      path: 'url' as const,
      message,
    })),
    ...secretFaults[kind](secret).map((message) => ({ path: 'secret' as const, message })),
  ];
}

function addressFaults(url: URL, plainLoopback: boolean): string[] {
  const secure = url.protocol === 'https:' || (plainLoopback && url.protocol === 'http:');
  return [
    ...(secure ? [] : [`expected https://, got ${url.protocol}//`]),
    ...(url.username + url.password === '' ? [] : ['expected no user or password in the address']),
    ...(url.hash === '' ? [] : ['expected no # in the address']),
  ];
}

/** The part of the address that says which robot it is. */
const keyFaults: Record<GroupKind, (url: URL) => string[]> = {
  wecom: (url) => needs(url.searchParams.get('key'), 'expected the robot’s address with ?key=…'),
  dingtalk: (url) =>
    needs(url.searchParams.get('access_token'), 'expected the robot’s address with ?access_token=…'),
  feishu: (url) =>
    needs(/\/hook\/[^/]+$/.exec(url.pathname)?.[0], 'expected the robot’s address with …/hook/…'),
  webhook: () => [],
};

const secretFaults: Record<GroupKind, (secret: string | null) => string[]> = {
  wecom: noSecret,
  dingtalk: optionalSecret,
  feishu: optionalSecret,
  webhook: (secret) =>
    secret !== null && isWebhookSecret(secret)
      ? []
      : [`expected ${WEBHOOK_SECRET} and 24 to 64 random bytes in base64`],
};

function needs(part: string | null | undefined, message: string): string[] {
  return part ? [] : [message];
}

function noSecret(secret: string | null): string[] {
  return secret === null ? [] : ['expected none: its key is in the address'];
}

function optionalSecret(secret: string | null): string[] {
  return secret === null || /^\S{8,200}$/.test(secret)
    ? []
    : ['expected the robot’s signing key of 8 to 200 characters without spaces'];
}

function isWebhookSecret(secret: string): boolean {
  const digits = /^whsec_([A-Za-z0-9+/]+)={0,2}$/.exec(secret)?.[1] ?? '';
  const bytes = Math.floor((digits.length * 3) / 4);
  return bytes >= WEBHOOK_SECRET_BYTES.least && bytes <= WEBHOOK_SECRET_BYTES.most;
}
