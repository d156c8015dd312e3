import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Environment } from '../../runtime/config';
import { UsageError } from '../../runtime/usage-error';

const folder = mkdtempSync(join(tmpdir(), 'duban-config-'));

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

function complaintOf(env: Environment): string {
  try {
    readConfig(env, folder);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message;
  }
  throw new Error('no error');
}

const ed25519 = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

afterAll(() => rmSync(folder, { recursive: true }));

it('an empty environment gives the documented defaults', () => {
  expect(readConfig({}, folder)).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    home: join(folder, '.duban'),
    cache: join(homedir(), '.cache', 'duban'),
    sample: true,
    databaseUrl: undefined,
    temporal: { address: undefined, namespace: 'default' },
  });
});

it.each<[string, Environment, RegExp]>([
  ['a host of the network', { HOST: '0.0.0.0' }, /^HOST: found "0\.0\.0\.0", expected a loopback address/],
  [
    'a port that is no number',
    { PORT: 'http' },
    /^PORT: found "http", expected a whole number from 0 to 65535$/,
  ],
  ['a port that is too high', { PORT: '65536' }, /^PORT: found "65536"/],
  ['a negative port', { PORT: '-1' }, /^PORT: found "-1"/],
  ['a switch in other words', { SAMPLE: 'false' }, /^SAMPLE: found "false", expected on or off$/],
  ['a page address without protocol', { PUBLIC_URL: 'duban.example' }, /^PUBLIC_URL: .*https:\/\//],
  ['a Temporal address as a URL', { TEMPORAL_ADDRESS: 'http://t:7233/' }, /^TEMPORAL_ADDRESS: .*host:port$/],
  ['a certificate without its key', { TEMPORAL_TLS_CERT: '-----BEGIN' }, /^TEMPORAL_TLS_CERT: only one of/],
  [
    'a TLS file that is missing',
    { TEMPORAL_TLS_CA: 'none.pem' },
    /^TEMPORAL_TLS_CA: .*none\.pem can't be read \(ENOENT\)/,
  ],
  [
    'a secret file that is missing',
    { SMTP_URL_FILE: 'none' },
    /^SMTP_URL_FILE: .*none can't be read \(ENOENT\)/,
  ],
  [
    'a secret file that is empty',
    { SMTP_URL_FILE: file('empty', ' \n') },
    /^SMTP_URL_FILE: .*empty is empty/,
  ],
  ['a variable and its file', { PORT: '1', PORT_FILE: file('port', '2') }, /^PORT: both PORT and PORT_FILE/],
  [
    'an encryption key that is too short',
    { DUBAN_ENCRYPTION_KEY: 'c2hvcnQ=' },
    /^DUBAN_ENCRYPTION_KEY: .*32 bytes/,
  ],
  [
    'an address of the office with a name',
    { MAIL_REPLY_TO: '办公室 <a@b.cn>' },
    /^MAIL_REPLY_TO: found .*without a name/,
  ],
  [
    'DKIM in part only',
    { DKIM_DOMAIN: 'duban.example.cn' },
    /^DKIM_SELECTOR, DKIM_KEY: not given, expected all of/,
  ],
  [
    'a DKIM key that mail is not signed with',
    { DKIM_KEY: ed25519 },
    /^DKIM_KEY: found a value of another form, expected an RSA/,
  ],
  ['a signing key of another kind', { DUBAN_SIGNING_KEY: rsa }, /^DUBAN_SIGNING_KEY: .*Ed25519/],
])('%s is refused with one line', (_case, env, expected) => {
  const complaint = complaintOf(env);
  expect(complaint).toMatch(expected);
  expect(complaint).not.toContain('\n');
});

it('all wrong variables are named at once', () => {
  const complaint = complaintOf({ HOST: 'here', PORT: 'x', SAMPLE: 'maybe' });
  expect(complaint.split('; ').map((part) => part.split(':')[0])).toEqual(['HOST', 'PORT', 'SAMPLE']);
});

it('all that is wrong with the mail is named at once, and no key is shown', () => {
  const complaint = complaintOf({
    ...{ SMTP_URL: 'mail.example.cn', MAIL_FROM: '办公室', MAIL_REPLY_TO: 'a@b@c', MAIL_BOUNCES: 'bounces' },
    ...{ DKIM_DOMAIN: 'localhost', DKIM_SELECTOR: 'a b', DKIM_KEY: 'hunter2' },
  });
  expect(complaint.split('; ').map((part) => part.split(':')[0])).toEqual([
    ...['SMTP_URL', 'MAIL_FROM', 'MAIL_REPLY_TO', 'MAIL_BOUNCES'],
    ...['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY'],
  ]);
  expect(complaint).not.toMatch(/hunter2|mail\.example\.cn/);
});

it('a mail’s sender is read as it is given, a key with its line breaks written out', () => {
  const given = { MAIL_FROM: 'duban@b.cn', MAIL_REPLY_TO: 'office@b.cn', MAIL_BOUNCES: 'bounces@b.cn' };
  const signed = { DKIM_DOMAIN: 'b.cn', DKIM_SELECTOR: 'duban', DKIM_KEY: rsa.replaceAll('\n', '\\n') };
  expect(readConfig({ ...given, ...signed }, folder).mail).toEqual({
    ...{ from: 'duban@b.cn', replyTo: 'office@b.cn', bounces: 'bounces@b.cn' },
    dkim: { domain: 'b.cn', selector: 'duban', privateKey: rsa },
  });
});

it.each(['DATABASE_URL', 'DATABASE_OWNER_URL', 'SMTP_URL', 'DUBAN_ENCRYPTION_KEY', 'DUBAN_SIGNING_KEY'])(
  'the value of %s never stands in an error',
  (name) => {
    expect(complaintOf({ [name]: 'mysql://u:hunter2@h/d' })).not.toContain('hunter2');
  },
);

it('a value may come from a file, trimmed', () => {
  const env = {
    DATABASE_URL_FILE: file('database', ' postgresql://u:p@h/d\n'),
    DUBAN_SIGNING_KEY_FILE: file('key', ed25519),
  };
  expect(readConfig(env, '/').databaseUrl).toBe('postgresql://u:p@h/d');
  expect(readConfig(env, '/').signingKey).toBe(ed25519.trim());
});

it('TLS parts are given as PEM or as the path of one', () => {
  const pem = '-----BEGIN CERTIFICATE-----\nx';
  file('ca.pem', pem);
  expect(readConfig({ TEMPORAL_TLS_CA: 'ca.pem' }, folder).temporal.tls.ca).toBe(pem);
  expect(readConfig({ TEMPORAL_TLS_CA: pem }, folder).temporal.tls.ca).toBe(pem);
});

it('an empty variable counts as not given', () => {
  expect(readConfig({ PORT: '', TEMPORAL_ADDRESS: ' ' }, folder)).toMatchObject({
    port: 3000,
    temporal: { address: undefined },
  });
});

it('programs that we start get the environment without our variables', () => {
  const env = {
    PATH: '/bin',
    DATABASE_URL: 'postgresql://h/d',
    SMTP_URL_FILE: file('smtp', 'smtp://h'),
    PGDATA: '/x',
  };
  expect(readConfig(env, folder).childEnv).toEqual({ PATH: '/bin' });
});
