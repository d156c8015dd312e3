import { apiBench, type ApiBench } from './api-bench';

let api: ApiBench;
let office: string;
beforeAll(async () => {
  api = await apiBench();
  office = await api.token(api.office.office);
});
afterAll(() => api.stop());

const get = (url: string) => api.ask(office, { url });

describe('the year', () => {
  it('has its days, rounds and load; the units of a round are those that owe it', async () => {
    const { status, body } = await get('/api/v1/year?year=2026');
    expect(status).toBe(200);
    expect(body.days).toHaveLength(365);
    expect(body.rounds).toHaveLength(52 + 12 + 4 + 2 + 1);
    expect(new Set(body.rounds.map(({ units }: { units: number }) => units))).toEqual(new Set([6]));
    expect(body.load.find(({ date }: { date: string }) => date === '2026-12-31')).toEqual({
      date: '2026-12-31',
      due: 4,
      opens: 0,
      duties: 24,
    });
    expect(body.unresolved).toEqual([]);
  });

  it('names the days on which a unit has more duties than it is asked for', async () => {
    const { body } = await get('/api/v1/year?year=2026');
    expect(body.collisions.at(-1)).toMatchObject({ date: '2026-12-31', duties: 4, units: 6 });
    expect(body.collisions.at(-1).rounds).toHaveLength(4);
    const strict = await get('/api/v1/year?year=2026&atMost=3');
    expect(strict.body.collisions.map(({ date }: { date: string }) => date)).toEqual(['2026-12-31']);
    expect((await get('/api/v1/year?year=2026&atMost=4')).body.collisions).toEqual([]);
  });
});
