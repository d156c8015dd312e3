import { apiBench, type Answer, type ApiBench } from './api-bench';

jest.setTimeout(120_000);

let api: ApiBench;
let office: string;
beforeAll(async () => {
  api = await apiBench();
  office = await api.token(api.office.office);
});
afterAll(() => api.stop());

const db = () => api.bench.deps.db;
let year = 0;
const map = (query = '', token = office): Promise<Answer> =>
  api.ask(token, { url: `/api/v1/map?year=${year}${query}` });

it('shows each unit with a letter a round, and where it burns first if asked', async () => {
  const rounds = await db().round.findMany({ where: { officeId: api.office.id, state: 'open' } });
  const round = rounds.find(({ cadence }) => cadence === 'monthly-list');
  if (round?.dueAt == null) throw new Error('expected an open round of the monthly list');
  year = round.dueAt.getUTCFullYear();
  const [first, second, third, fourth] = await api.office.duties(round.cadence, round.period);
  const past = new Date((await api.bench.now()).getTime() - 60_000);
  const set = (id: string | undefined, data: object) => db().duty.update({ where: { id: id ?? '' }, data });
  await set(first?.id, { status: 'verified', verdict: 'late' });
  await set(second?.id, { status: 'closed', verdict: 'missed' });
  await set(third?.id, { status: 'excused', verdict: 'excused' });
  await set(fourth?.id, { lateAfter: past });

  const { status, body } = await map('&cadence=monthly-list');
  expect(status).toBe(200);
  const at = body.rounds.findIndex(({ roundId }: { roundId: string }) => roundId === round.id);
  const letters = Object.fromEntries(
    body.items.map(({ unitId, cells }: { unitId: string; cells: string }) => [unitId, cells[at]]),
  );
  expect([first, second, third, fourth].map((duty) => letters[duty?.unitId ?? ''])).toEqual([
    'V',
    'm',
    'e',
    'x',
  ]);
  for (const { cells } of body.items) expect(cells).toHaveLength(body.rounds.length);

  const burning = (await map('&order=burning&limit=1')).body;
  expect(burning.items).toMatchObject([{ unitId: fourth?.unitId, overdue: 1 }]);
  expect(burning.total).toBeGreaterThan(5);
});

it('goes on where a window ends, without a row twice or none', async () => {
  const ids = (answer: Answer): string[] => answer.body.items.map(({ unitId }: { unitId: string }) => unitId);
  const whole = ids(await map());
  const parts = [ids(await map('&from=0&limit=3')), ids(await map('&from=3&limit=200'))].flat();
  expect(parts).toEqual(whole);
});

it('stays in one branch of the tree, and in the reach of who asks', async () => {
  const [head, below, other] = (await map()).body.items as { unitId: string; name: string }[];
  await db().unit.update({ where: { id: below?.unitId ?? '' }, data: { parentId: head?.unitId ?? '' } });
  const branch = (await map(`&under=${head?.unitId}`)).body;
  expect(branch).toMatchObject({
    ...{ total: 2, under: { id: head?.unitId, name: head?.name } },
    items: [{ unitId: head?.unitId }, { unitId: below?.unitId, path: [head?.name] }],
  });
  const inspector = await api.token({ ...api.office.office, role: 'inspector', unitId: head?.unitId ?? '' });
  expect((await map('', inspector)).body.total).toBe(2);
  expect((await map(`&under=${other?.unitId}`, inspector)).body).toMatchObject({ total: 0, under: null });
  const duty = await db().duty.findFirstOrThrow({ where: { officeId: api.office.id } });
  const secretary = await api.token(api.office.secretary({ unitId: duty.unitId, postId: duty.postId }));
  expect((await map('', secretary)).status).toBe(403);
  expect((await map('&limit=1000')).status).toBe(400);
});
