import { SAMPLE_POLICY } from '../setup/test-office';
import { apiBench, type ApiBench } from './api-bench';

let api: ApiBench;
let office: string;
beforeAll(async () => {
  api = await apiBench();
  office = await api.token(api.office.office);
});
afterAll(() => api.stop());

const get = (url: string) => api.ask(office, { url });

describe('policies and what they change', () => {
  beforeAll(async () => {
    await api.office.load(SAMPLE_POLICY.replace('FREQ=WEEKLY;BYDAY=MO', 'FREQ=WEEKLY;BYDAY=WE'));
    await api.office.load(SAMPLE_POLICY.replace("'FREQ=WEEKLY;BYDAY=MO'", '定期'));
  });

  it('an open question stands in the year until a person answers it; its item does not run', async () => {
    const { body } = await get('/api/v1/year?year=2026');
    expect(body.unresolved).toEqual([
      {
        path: 'cadences.weekly-meeting.due.recurrence',
        title: { zh: '一周一例会', en: 'Weekly meeting' },
        quote: '定期',
        question: expect.stringContaining('定期') as string,
        suggestion: null,
      },
    ]);
    expect(body.rounds.some(({ cadence }: { cadence: string }) => cadence === 'weekly-meeting')).toBe(false);
  });

  it('lists the versions, the newest first, and gives the text of each', async () => {
    const { body } = await get('/api/v1/policies');
    expect(body.items.map(({ version }: { version: number }) => version)).toEqual([3, 2, 1]);
    expect(body.items.map(({ inForce }: { inForce: boolean }) => inForce)).toEqual([true, false, false]);
    expect(body.items[2]).toMatchObject({
      title: { zh: expect.stringContaining('五项节奏') as string },
      inForceFrom: expect.stringMatching(/\+08:00$/) as string,
    });
    expect((await get('/api/v1/policies/1')).body.source).toBe(SAMPLE_POLICY);
    expect(await get('/api/v1/policies/9')).toMatchObject({ status: 404, body: { title: 'policy-unknown' } });
  });

  it('two versions: what moves, which date, from when to when, and why', async () => {
    const { body } = await get('/api/v1/year/compare?year=2026&before=1&after=2');
    expect(body).toMatchObject({ before: 1, after: 2, added: [], removed: [], unchanged: 21 });
    expect(body.moved).toHaveLength(49);
    const week = body.moved.find(({ period }: { period: string }) => period === '2026-W11');
    expect(week.dates[1]).toMatchObject({
      date: 'due',
      from: '2026-03-09T18:00:00+08:00',
      to: '2026-03-11T18:00:00+08:00',
      because: 'rule',
    });
  });

  it('what a question takes away is said to wait for its answer', async () => {
    const { body } = await get('/api/v1/year/compare?year=2026&before=1&after=3');
    expect(body.removed).toHaveLength(51);
    expect(body.removed.every(({ unresolved }: { unresolved: boolean }) => unresolved)).toBe(true);
    expect(body.unresolved).toHaveLength(1);
    expect(await get('/api/v1/year/compare?year=2026&before=1&after=8')).toMatchObject({ status: 404 });
  });

  it('a draft is compared with the version in force, and nothing is loaded', async () => {
    const draft = (source: string) =>
      api.ask(office, { method: 'POST', url: '/api/v1/year/compare', payload: { year: 2026, source } });
    const { status, body } = await draft(SAMPLE_POLICY);
    expect(status).toBe(200);
    expect(body).toMatchObject({ ok: true, errors: [], unresolved: [] });
    expect(body.comparison.added).toHaveLength(51);
    expect((await get('/api/v1/policies')).body.items).toHaveLength(3);
  });

  it('a draft with errors is answered with each of them at its line, as the check does', async () => {
    const source = SAMPLE_POLICY.replace("at: '18:00'", "at: '25:00'");
    const { status, body } = await api.ask(office, {
      method: 'POST',
      url: '/api/v1/year/compare',
      payload: { year: 2026, source },
    });
    expect(status).toBe(200);
    const line = source.split('\n').findIndex((text) => text.includes('25:00')) + 1;
    expect(body).toMatchObject({ ok: false, comparison: null });
    expect(body.errors).toEqual([
      { path: 'cadences.weekly-meeting.due.at', line, message: expect.stringContaining('25:00') as string },
    ]);
  });
});
