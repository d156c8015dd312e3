import { apiBench, type ApiBench } from './api-bench';
import { browser, invite, newcomer, PASSWORD, type Browser } from './sign-in-bench';

let api: ApiBench;
beforeAll(async () => {
  api = await apiBench();
});
afterAll(() => api.stop());

const db = () => api.bench.deps.db;
const signIn = (at: Browser, email: string, password: string) =>
  at.ask('POST', 'session/password', { email, password });

test('an invitation sets the first password once, and its person acts as what their post makes them', async () => {
  const email = api.office.emailOf(2);
  const { secret, body } = await invite(api, { email });
  expect(body.url).toMatch(/\/welcome#duban_/);
  const their = browser(api);
  expect(await their.ask('POST', 'invitations/look', { token: secret })).toMatchObject({
    status: 200,
    body: { email },
  });
  const take = (password: string) => their.ask('POST', 'invitations/take', { token: secret, password });
  for (const weak of ['short', '111111111111111', 'password12345', 'Qazwsxedcrfv', `${email}1`])
    expect([weak, (await take(weak)).body.title]).toEqual([weak, 'weak-password']);
  expect((await take(PASSWORD)).status).toBe(200);
  expect((await take(PASSWORD)).body.title).toBe('invitation');

  const { body: session } = await their.ask('GET', 'session');
  expect(session).toMatchObject({ role: 'secretary', person: { name: email.split('@')[0] } });
  const unit = await db().unit.findFirstOrThrow({ where: { code: 'U-00003', officeId: api.office.id } });
  expect(session.post.unitId).toBe(unit.id);
  const account = await db().account.findFirstOrThrow({ where: { officeId: api.office.id } });
  expect(account.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const entries = await db().logEntry.findMany({ where: { subject: account.personId } });
  expect(entries.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['account.invited', 'account.password-set', 'session.opened']),
  );
  expect(JSON.stringify(entries)).not.toContain(email);
});

test('a wrong password, an unknown address and a person without an account are one answer, also when it is too much', async () => {
  const known = api.office.emailOf(3);
  await newcomer(api, { email: known });
  const addresses = [known, 'nobody@example.invalid', api.office.emailOf(4)];
  const answers = [];
  for (const [index, email] of addresses.entries()) {
    const at = browser(api, `198.51.100.${index}`);
    const told = [];
    for (let tries = 0; tries < 21; tries++) {
      const { status, body } = await signIn(at, email, 'not the password');
      told.push({ status, title: body.title, detail: body.detail });
    }
    answers.push(told);
  }
  expect(answers[0]?.map(({ status }) => status)).toEqual([...Array<number>(20).fill(401), 429]);
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  // Upper case is the same counter, and the right password is not looked at any more.
  const stranger = browser(api, '198.51.100.9');
  expect((await signIn(stranger, known.toUpperCase(), PASSWORD)).status).toBe(429);
});

test('strangers who try lock nobody out of the browser in which they signed in before', async () => {
  const email = api.office.emailOf(5);
  const own = await newcomer(api, { email });
  await own.ask('DELETE', 'session');
  for (let tries = 0; tries < 20; tries++) await signIn(browser(api, '203.0.113.7'), email, 'guess');
  expect((await signIn(browser(api, '203.0.113.7'), email, PASSWORD)).status).toBe(429);
  expect((await signIn(own, email, PASSWORD)).status).toBe(200);
});

test('many tries at the same moment are all counted', async () => {
  const email = 'crowd@example.invalid';
  const tries = Array.from({ length: 30 }, () => signIn(browser(api, '203.0.113.8'), email, 'guess'));
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(20);
  expect(statuses).toContain(429);
});

test('sessions are seen, ended one by one or all at once, and a changed password ends every other', async () => {
  const email = api.office.contactEmail;
  const desk = await newcomer(api, { email });
  const phone = browser(api);
  const lent = browser(api);
  for (const at of [phone, lent]) expect((await signIn(at, email, PASSWORD)).status).toBe(200);
  const { items } = (await desk.ask('GET', 'sessions')).body;
  expect(items).toHaveLength(3);
  expect(items.filter(({ here }: { here: boolean }) => here)).toHaveLength(1);
  expect(items[0].browser).toBe('Chrome · Linux');

  // Only one's own can be ended.
  const other = await newcomer(api, { email: api.office.emailOf(0) });
  expect((await other.ask('DELETE', `sessions/${items[0].id}`)).status).toBe(404);
  expect((await desk.ask('DELETE', `sessions/${items[0].id}`)).status).toBe(200);
  expect((await lent.ask('GET', 'session')).status).toBe(401);
  expect((await desk.ask('POST', 'sessions/end-others')).body).toEqual({ ended: 1 });
  expect((await phone.ask('GET', 'session')).status).toBe(401);
  expect((await other.ask('GET', 'session')).status).toBe(200);

  await signIn(phone, email, PASSWORD);
  const before = desk.cookies.get('duban_session');
  // A new sign-in in a browser ends the session that was there.
  const again = browser(api);
  await signIn(again, email, PASSWORD);
  const first = again.cookies.get('duban_session') ?? '';
  await signIn(again, email, PASSWORD);
  expect(again.cookies.get('duban_session')).not.toBe(first);
  again.cookies.set('duban_session', first);
  expect((await again.ask('GET', 'session')).status).toBe(401);
  const change = (current: string) =>
    desk.ask('PUT', 'session/password', { current, password: `${PASSWORD}!` });
  expect(await change('wrong')).toMatchObject({ status: 403, body: { title: 'wrong-password' } });
  expect((await change(PASSWORD)).status).toBe(200);
  expect(desk.cookies.get('duban_session')).not.toBe(before);
  expect((await desk.ask('GET', 'session')).status).toBe(200);
  expect((await phone.ask('GET', 'session')).status).toBe(401);
  expect((await signIn(phone, email, PASSWORD)).status).toBe(401);
});

test('a session ends with what it stands on, when it is left alone, and at its end', async () => {
  const email = 'auditor@example.invalid';
  const appointment = { role: 'auditor' };
  const their = await newcomer(api, { email, name: '查验人', appointment });
  expect((await their.ask('GET', 'session')).body).toMatchObject({
    role: 'auditor',
    person: { name: '查验人' },
  });
  const { id, personId } = await db().appointment.findFirstOrThrow({
    where: { officeId: api.office.id, role: 'auditor' },
  });
  const row = await db().accessToken.findFirstOrThrow({ where: { personId, kind: 'session' } });
  const aside = async (data: { seenAt?: Date; expiresAt?: Date }): Promise<number> => {
    await db().accessToken.update({ where: { id: row.id }, data });
    const { status } = await their.ask('GET', 'session');
    await db().accessToken.update({
      where: { id: row.id },
      data: { seenAt: row.seenAt, expiresAt: row.expiresAt },
    });
    return status;
  };
  const hours = (n: number): Date => new Date(row.createdAt.getTime() + n * 3_600_000);
  expect(await aside({ seenAt: hours(-1.9) })).toBe(200);
  expect(await aside({ seenAt: hours(-2.1) })).toBe(401);
  expect(await aside({ expiresAt: row.createdAt })).toBe(401);
  expect((await their.ask('GET', 'session')).status).toBe(200);

  const token = await api.token({ ...api.office.office, role: 'administrator', postId: null });
  const end = () => api.ask(token, { method: 'POST', url: `/api/v1/appointments/${id}/end` });
  expect((await end()).status).toBe(200);
  expect((await end()).status).toBe(404);
  expect((await their.ask('GET', 'session')).status).toBe(401);
  expect((await signIn(their, email, PASSWORD)).body.title).toBe('no-standing');
});

test('whoever is two things goes on as the other, and as nothing that they are not', async () => {
  const email = api.office.emailOf(1);
  const their = await newcomer(api, { email, appointment: { role: 'inspector' } });
  const { body } = await their.ask('GET', 'session');
  const [secretary, inspector] = ['secretary', 'inspector'].map((role) =>
    body.standings.find((one: { role: string }) => one.role === role),
  );
  const be = ({ role, unitId, postId }: { role: string; unitId: string | null; postId: string | null }) =>
    their.ask('PUT', 'session/standing', { role, unitId, postId });
  expect(body.role).toBe('secretary');
  expect((await be(inspector)).status).toBe(200);
  expect((await their.ask('GET', 'session')).body.role).toBe('inspector');
  expect((await be({ ...secretary, role: 'administrator' })).status).toBe(403);
  expect((await be(secretary)).status).toBe(200);
});

test('only an administrator invites; a stranger without a name or a standing is refused and nothing is left', async () => {
  const email = 'new@example.invalid';
  const before = await db().person.count();
  const token = await api.token(api.office.office);
  const asOffice = { method: 'POST' as const, url: '/api/v1/invitations', payload: { email } };
  expect(await api.ask(token, asOffice)).toMatchObject({ status: 403, body: { title: 'role' } });
  expect((await invite(api, { email })).body.title).toBe('person-unknown');
  expect((await invite(api, { email, name: '新人' })).body.title).toBe('no-standing');
  const past = { role: 'auditor', until: '2020-01-01T00:00:00+08:00' };
  expect((await invite(api, { email, name: '新人', appointment: past })).body.title).toBe('ends-in-the-past');
  expect((await invite(api, { email, name: '新人', appointment: { role: 'secretary' } })).status).toBe(400);
  expect(await db().person.count()).toBe(before);
});
