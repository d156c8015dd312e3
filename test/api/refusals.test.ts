import { apiBench, HOST, type ApiBench } from './api-bench';
import { browser } from './sign-in-bench';

let api: ApiBench;
beforeAll(async () => {
  api = await apiBench();
});
afterAll(() => api.stop());

test('who tries a door leaves one line in the log, with a digest of the address and nothing of the password', async () => {
  const warn = jest.spyOn(api.bench.deps.log, 'warn').mockImplementation(() => undefined);
  const lines = () => warn.mock.calls.map(([line]) => line as unknown as Record<string, unknown>);
  const at = browser(api, '203.0.113.44');
  // A page that only asks who is signed in is nobody's attempt.
  expect((await at.ask('GET', 'session')).status).toBe(401);
  expect(lines()).toEqual([]);

  await at.ask('POST', 'session/password', { email: 'Who@example.invalid', password: 'a guess at it' });
  expect(lines()).toMatchObject([
    { event: 'wrong-password', status: 401, path: '/api/v1/session/password', from: '203.0.113.44' },
  ]);
  expect(lines()[0]?.['typed']).toMatch(/^[0-9a-f]{64}$/);
  const secretary = await api.token({ ...api.office.office, role: 'secretary' });
  expect((await api.ask(secretary, { url: '/api/v1/appointments' })).status).toBe(403);
  expect((await api.ask('forged', { url: '/api/v1/board' })).status).toBe(401);
  const elsewhere = await api.app.inject({ url: '/healthz', headers: { host: 'other.example' } });
  expect(elsewhere.statusCode).toBe(421);
  expect(lines().slice(1)).toMatchObject([
    { event: 'role', status: 403, token: expect.stringMatching(/./) as string },
    { event: 'sign-in', status: 401 },
    { event: 'host', status: 421 },
  ]);
  expect(JSON.stringify(lines())).not.toMatch(/guess|who@|forged|duban_/i);
  warn.mockRestore();
});

test('a browser keeps nothing of what the API answers, and is told to frame, guess and send on nothing', async () => {
  const token = await api.token(api.office.office);
  const headers = { host: HOST, authorization: `Bearer ${token}` };
  const answer = await api.app.inject({ url: '/api/v1/board', headers });
  expect(answer.headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
  // Only where the engine is reached by https may a browser be told to use nothing else.
  expect(answer.headers['strict-transport-security']).toBeUndefined();
});
