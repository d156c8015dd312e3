import { createToken } from '../../api/auth/tokens';
import { apiBench, HOST, type ApiBench } from './api-bench';

let api: ApiBench;
beforeAll(async () => {
  api = await apiBench();
});
afterAll(() => api.stop());

test('nothing is open without a session or a token but health and the description', async () => {
  for (const url of ['/healthz', '/readyz', '/api/openapi.json']) {
    expect([url, (await api.ask(null, { url })).status]).toEqual([url, 200]);
  }
  const { body } = await api.ask(null, { url: '/api/openapi.json' });
  const paths = Object.entries(body.paths as Record<string, Record<string, unknown>>);
  expect(paths.length).toBeGreaterThan(10);
  const open: string[] = [];
  for (const [path, methods] of paths.filter(([name]) => name.startsWith('/api/v1/'))) {
    for (const [method, operation] of Object.entries(methods)) {
      if ((operation as { security?: unknown[] }).security?.length === 0) {
        open.push(`${method} ${path}`);
        continue;
      }
      const url = path.replaceAll(/\{\w+\}/g, 'x');
      const answer = await api.ask(null, { method: method.toUpperCase() as 'GET', url });
      expect([method, path, answer.status, answer.body.title]).toEqual([method, path, 401, 'sign-in']);
    }
  }
  // The ways in; each asks for a secret of its own.
  expect(open.sort()).toEqual([
    'get /api/v1/set-up',
    'post /api/v1/invitations/look',
    'post /api/v1/invitations/take',
    'post /api/v1/links/fresh',
    'post /api/v1/links/open',
    'post /api/v1/session/password',
    'post /api/v1/session/redeem',
    'post /api/v1/set-up',
    'post /api/v1/set-up/sample',
  ]);
});

test('another Host is refused, so no foreign page can point at the engine', async () => {
  const token = await api.token(api.office.office);
  const answer = await api.ask(token, { url: '/api/v1/board', headers: { host: 'evil.example' } });
  expect(answer).toMatchObject({ status: 421, body: { title: 'host' } });
});

test('a write from a foreign page is refused, whatever cookie it brings', async () => {
  const token = await api.token(api.office.office);
  const answer = await api.ask(token, {
    method: 'POST',
    url: '/api/v1/cadences/weekly-meeting/resume',
    headers: { origin: 'http://evil.example' },
  });
  expect(answer).toMatchObject({ status: 403, body: { title: 'origin' } });
});

test('a printed key signs in once, and its session ends when it is signed out', async () => {
  const { db } = api.bench.deps;
  const now = await api.bench.now();
  const { tokenId: _, ...actor } = api.office.office;
  const expiresAt = new Date(now.getTime() + 60_000);
  const key = await createToken(db, { kind: 'sign-in', ...actor, expiresAt }, now);
  const redeem = () =>
    api.app.inject({
      method: 'POST',
      url: '/api/v1/session/redeem',
      headers: { host: HOST },
      payload: { token: key },
    });
  const answers = await Promise.all([redeem(), redeem()]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
  const cookie = answers.flatMap(({ cookies }) => cookies)[0];
  expect(cookie).toMatchObject({ name: 'duban_session', httpOnly: true, sameSite: 'Strict', path: '/' });
  const headers = { host: HOST, cookie: `duban_session=${cookie?.value ?? ''}` };
  const session = await api.app.inject({ url: '/api/v1/session', headers });
  expect(session.json()).toMatchObject({ role: 'office', post: { title: '经办' } });
  expect((await api.app.inject({ method: 'DELETE', url: '/api/v1/session', headers })).statusCode).toBe(204);
  expect((await api.app.inject({ url: '/api/v1/session', headers })).statusCode).toBe(401);
});

test('a bearer token is no session, and one that is over is nothing', async () => {
  const token = await api.token(api.office.office);
  const asSession = await api.app.inject({
    url: '/api/v1/board',
    headers: { host: HOST, cookie: `duban_session=${token}` },
  });
  expect(asSession.statusCode).toBe(401);
  const now = await api.bench.now();
  const { tokenId: _, ...actor } = api.office.office;
  const over = await createToken(api.bench.deps.db, { kind: 'bearer', ...actor, expiresAt: now }, now);
  expect((await api.ask(over, { url: '/api/v1/board' })).status).toBe(401);
});

test('tokens are kept as hashes only', async () => {
  const token = await api.token(api.office.office);
  const rows = await api.bench.deps.db.accessToken.findMany();
  expect(JSON.stringify(rows)).not.toContain(token.slice(8));
});
