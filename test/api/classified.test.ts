import { apiBench, type ApiBench } from './api-bench';

let api: ApiBench;
beforeAll(async () => {
  api = await apiBench();
});
afterAll(() => api.stop());

const MARKED = '机密★10年\n关于三季度核查情况的报告';

test('a text marked with a level of secrecy is refused wherever it is sent, in one message, and nothing is kept', async () => {
  const { db } = api.bench.deps;
  const duty = await db.duty.findFirstOrThrow({ where: { officeId: api.office.id } });
  const token = await api.token(api.office.office);
  const administrator = await api.token({ ...api.office.office, role: 'administrator', postId: null });
  const counts = () =>
    Promise.all([
      db.textBody.count(),
      db.dutyFact.count(),
      db.noticeRequest.count(),
      db.logEntry.count(),
      db.policyVersion.count(),
    ]);
  const before = await counts();
  const ways: [string, string, 'POST' | 'PUT', string, object][] = [
    ['outcome', token, 'POST', `duties/${duty.id}/outcome`, { outcome: MARKED }],
    ['note', token, 'POST', `duties/${duty.id}/outcome`, { outcome: '完成', note: MARKED }],
    ['reason', token, 'POST', `duties/${duty.id}/excuse`, { reason: `\n密级：秘密\n停电三天` }],
    ['source', token, 'PUT', 'policy', { source: `# 绝密★长期\noffice: {}` }],
    ['body', token, 'PUT', 'notice-templates/opening/zh', { body: MARKED }],
    ['reason', administrator, 'POST', 'second-factors/reset', { email: 'a@example.invalid', reason: MARKED }],
  ];
  for (const [path, by, method, url, payload] of ways) {
    const { status, body } = await api.ask(by, { method, url: `/api/v1/${url}`, payload });
    expect([url, status, body.type]).toEqual([url, 400, 'urn:duban:classified']);
    expect(body.detail).toMatch(
      new RegExp(`^${path}: line \\d bears ..: nothing classified goes into this engine, expected none$`),
    );
    expect(JSON.stringify(body)).not.toMatch(/核查情况|停电/);
  }
  expect(await counts()).toEqual(before);
});

test('whoever is not signed in learns nothing of it, and a password may be what it is', async () => {
  const duty = { method: 'POST' as const, url: '/api/v1/duties/x/outcome', payload: { outcome: MARKED } };
  expect((await api.ask(null, duty)).status).toBe(401);
  const payload = { email: 'a@example.invalid', password: '机密★10年' };
  const signIn = { method: 'POST' as const, url: '/api/v1/session/password', payload };
  expect((await api.ask(null, signIn)).body.type).toBe('urn:duban:wrong-password');
});
