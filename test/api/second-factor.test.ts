import { codeOf } from '../setup/authenticator';
import { apiBench, type ApiBench } from './api-bench';
import { browser, invite, newcomer, PASSWORD, withSecondFactor, type Browser } from './sign-in-bench';

let api: ApiBench;
beforeAll(async () => {
  api = await apiBench();
});
afterAll(() => api.stop());

const db = () => api.bench.deps.db;
const signIn = (at: Browser, email: string, code?: string) =>
  at.ask('POST', 'session/password', { email, password: PASSWORD, code });
const administrator = (email: string) =>
  newcomer(api, { email, name: email, appointment: { role: 'administrator' } });
const sessionOf = async (at: Browser) => (await at.ask('GET', 'session')).body;

test('an administrator with a password alone reaches nothing but the set-up of the second factor', async () => {
  const email = 'first@example.invalid';
  const their = await administrator(email);
  expect(await their.ask('GET', 'appointments')).toMatchObject({
    status: 403,
    body: { title: 'second-factor' },
  });
  expect((await their.ask('POST', 'invitations', { email: api.office.emailOf(0) })).status).toBe(403);
  expect(await sessionOf(their)).toMatchObject({
    may: ['session.own'],
    secondFactor: { has: false, expected: true, recoveryCodesLeft: 0 },
  });

  const elsewhere = browser(api);
  expect((await signIn(elsewhere, email)).status).toBe(200);
  const begin = (current: string) => their.ask('POST', 'session/second-factor', { current });
  expect((await begin('not the password')).body.title).toBe('wrong-password');
  const { secret, uri } = (await begin(PASSWORD)).body;
  expect(uri).toContain(`secret=${secret}`);
  const confirm = (code: string) => their.ask('POST', 'session/second-factor/confirm', { code });
  expect((await confirm('000000x')).body.title).toBe('wrong-code');
  expect((await their.ask('GET', 'appointments')).status).toBe(403);
  const before = their.cookies.get('duban_session');
  const confirmed = await confirm(codeOf(secret, await api.bench.now()));
  expect(confirmed.status).toBe(200);
  expect(new Set(confirmed.body.recoveryCodes).size).toBe(10);

  expect(their.cookies.get('duban_session')).not.toBe(before);
  expect((await their.ask('GET', 'appointments')).status).toBe(200);
  expect((await sessionOf(their)).secondFactor).toEqual({
    has: true,
    expected: false,
    recoveryCodesLeft: 10,
  });
  expect((await elsewhere.ask('GET', 'session')).status).toBe(401);

  // Nothing in the database lets in whoever reads it.
  const { personId } = await db().accessToken.findFirstOrThrow({
    where: { strongAt: { not: null }, usedAt: null },
  });
  const kept = [
    await db().secondFactor.findMany(),
    await db().recoveryCode.findMany(),
    await db().logEntry.findMany(),
  ];
  for (const one of [secret, ...confirmed.body.recoveryCodes])
    expect(JSON.stringify(kept)).not.toContain(one);
  const kinds = await db().logEntry.findMany({ where: { subject: personId ?? '' }, select: { kind: true } });
  expect(kinds.map(({ kind }) => kind)).toContain('account.second-factor-set');
});

test('at the sign-in a code is asked for, taken once, and no earlier one after it', async () => {
  const email = 'second@example.invalid';
  const { secret } = await withSecondFactor(api, await administrator(email));
  const now = await api.bench.now();
  const at = browser(api);
  expect(await signIn(at, email)).toMatchObject({ status: 401, body: { title: 'code-expected' } });
  expect((await at.ask('GET', 'session')).status).toBe(401);
  // The code of the set-up is used up; the next counts already, for clocks that are a little off.
  expect((await signIn(at, email, codeOf(secret, now, 1))).status).toBe(200);
  expect((await at.ask('GET', 'appointments')).status).toBe(200);
  for (const step of [1, 0])
    expect((await signIn(browser(api), email, codeOf(secret, now, step))).body.title).toBe('wrong-code');
  expect((await at.ask('POST', 'session/second-factor', { current: PASSWORD })).body.title).toBe(
    'code-expected',
  );
});

test('of two sign-ins with one code at the same moment one gets in', async () => {
  const email = 'twice@example.invalid';
  const { secret } = await withSecondFactor(api, await administrator(email));
  const code = codeOf(secret, await api.bench.now(), 1);
  const answers = await Promise.all([1, 2, 3].map(() => signIn(browser(api), email, code)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
});

test('a recovery code lets in once, however it is written, and codes can’t be tried for long', async () => {
  const email = 'third@example.invalid';
  const { secret, recoveryCodes } = await withSecondFactor(api, await administrator(email));
  const written = (recoveryCodes[3] ?? '').toLowerCase().replaceAll('-', ' ');
  const at = browser(api);
  expect((await signIn(at, email, written)).status).toBe(200);
  expect((await sessionOf(at)).secondFactor.recoveryCodesLeft).toBe(9);
  expect((await signIn(browser(api), email, written)).body.title).toBe('wrong-code');
  for (let tries = 0; tries < 4; tries++) await signIn(browser(api), email, '123123');
  const right = codeOf(secret, await api.bench.now(), 1);
  expect((await signIn(browser(api), email, right)).status).toBe(429);
  // Whose browser is known is not shut out by strangers who have the password.
  await at.ask('DELETE', 'session');
  expect((await signIn(at, email, right)).status).toBe(200);
});

test('whoever is a secretary beside goes on without, and is held only as the administrator', async () => {
  const email = api.office.emailOf(1);
  const their = await newcomer(api, { email, appointment: { role: 'administrator' } });
  const { role, standings } = await sessionOf(their);
  expect(role).toBe('secretary');
  expect((await their.ask('GET', 'duties')).status).toBe(200);
  const be = (wanted: string) => {
    const found = standings.find((one: { role: string }) => one.role === wanted);
    const { role, unitId, postId } = found;
    return their.ask('PUT', 'session/standing', { role, unitId, postId });
  };
  expect((await be('administrator')).status).toBe(200);
  expect((await their.ask('GET', 'appointments')).status).toBe(403);
  await withSecondFactor(api, their);
  // As what they acted before, and with all of it.
  expect((await sessionOf(their)).role).toBe('administrator');
  expect((await their.ask('GET', 'appointments')).status).toBe(200);
  expect((await be('secretary')).status).toBe(200);
});

test('an invitation sets the password of somebody with a second factor, and lets nobody in by itself', async () => {
  const email = 'fourth@example.invalid';
  const { secret } = await withSecondFactor(api, await administrator(email));
  const { secret: token } = await invite(api, { email });
  const at = browser(api);
  const taken = await at.ask('POST', 'invitations/take', { token, password: PASSWORD });
  expect(taken.status).toBe(200);
  expect((await at.ask('GET', 'session')).status).toBe(401);
  expect((await signIn(at, email, codeOf(secret, await api.bench.now(), 1))).status).toBe(200);
});

test('whoever lost it is helped by another administrator, with a reason that is kept and never logged', async () => {
  const lost = 'lost@example.invalid';
  const theirs = await administrator(lost);
  await withSecondFactor(api, theirs);
  const helper = await administrator('helper@example.invalid');
  const reset = (email: string, reason = '手机丢了，当面核对过身份') =>
    helper.ask('POST', 'second-factors/reset', { email, reason });
  expect((await reset(lost)).body.title).toBe('second-factor');
  await withSecondFactor(api, helper);
  expect((await reset(lost, ' ')).status).toBe(400);
  expect((await reset('nobody@example.invalid')).body.title).toBe('person-unknown');
  expect((await reset('helper@example.invalid')).body.title).toBe('own-second-factor');
  expect((await reset(lost)).status).toBe(200);
  expect((await reset(lost)).body.title).toBe('no-second-factor');

  expect((await theirs.ask('GET', 'session')).status).toBe(401);
  expect((await signIn(theirs, lost)).status).toBe(200);
  expect((await sessionOf(theirs)).secondFactor).toMatchObject({ has: false, expected: true });
  const entry = await db().logEntry.findFirstOrThrow({ where: { kind: 'account.second-factor-reset' } });
  expect(entry.body).not.toContain('手机');
  const { reason } = (JSON.parse(entry.body) as { data: { reason: string } }).data;
  expect((await db().textBody.findFirstOrThrow({ where: { digest: reason } })).body).toContain('手机丢了');
});
