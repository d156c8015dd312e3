import { apiBench, type ApiBench } from './api-bench';

let api: ApiBench;
beforeAll(async () => {
  api = await apiBench();
});
afterAll(() => api.stop());

const MARCH = '/api/v1/gaps?from=2026-03-01&to=2026-03-31';

describe('what should have happened, over HTTP', () => {
  it.each(['office', 'auditor', 'administrator'] as const)('is read by %s', async (role) => {
    const token = await api.token({ ...api.office.office, role, postId: null });
    const { status, body } = await api.ask(token, { url: MARCH });
    expect(status).toBe(200);
    expect(body).toMatchObject({ from: '2026-03-01', to: '2026-03-31', expected: 0, unexplained: [] });
    expect(Object.keys(body.byKind)).toEqual([
      'round',
      'checkpoint',
      'duty',
      'verdict',
      'notice',
      'delivery',
    ]);
  });

  it.each(['secretary', 'inspector', 'decider'] as const)('is not for %s', async (role) => {
    const token = await api.token({ ...api.office.office, role });
    expect(await api.ask(token, { url: MARCH })).toMatchObject({ status: 403, body: { title: 'role' } });
  });

  it.each([
    ['a day that is none', 'from=2026-02-30&to=2026-03-01'],
    ['an end before the beginning', 'from=2026-03-02&to=2026-03-01'],
    ['more than a year', 'from=2026-03-02&to=2027-03-31'],
    ['no end', 'from=2026-03-02'],
  ])('%s is refused', async (_what, query) => {
    const token = await api.token(api.office.office);
    expect(await api.ask(token, { url: `/api/v1/gaps?${query}` })).toMatchObject({ status: 400 });
  });
});
