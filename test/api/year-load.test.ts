import { newId } from '../../prisma/ids';
import { SAMPLE_POLICY } from '../setup/test-office';
import { apiBench, type ApiBench } from './api-bench';

let api: ApiBench;
let office: string;
beforeAll(async () => {
  api = await apiBench();
  office = await api.token(api.office.office);
});
afterAll(() => api.stop());

const get = (url: string, token = office) => api.ask(token, { url });
const five = [
  'weekly-meeting',
  'monthly-list',
  'quarterly-supervision',
  'half-year-appraisal',
  'annual-assessment',
];

describe('its load', () => {
  it('by cadence: duties of all units, a number a column', async () => {
    const { body } = await get('/api/v1/year/load?year=2026&by=cadence&per=month');
    expect(body.rows.map(({ cadence }: { cadence: string }) => cadence)).toEqual(five);
    expect(body.rows[0]).toMatchObject({ units: 6, rounds: 51, skipped: 1, duties: 306 });
    expect(body.rows[1].counts).toEqual(Array(12).fill(6));
    expect(body.columns).toHaveLength(12);
  });

  it('by unit: equal units share one row, and pages follow the codes', async () => {
    const first = await get('/api/v1/year/load?year=2026&by=unit&limit=4');
    expect(first.body).toMatchObject({ total: 7, kinds: [{ kind: 'agency', units: 7 }] });
    expect(first.body.profiles).toMatchObject([
      { cadences: five, units: 6, duties: 70, most: { date: '2026-12-31', duties: 4 } },
      { cadences: [], units: 1, duties: 0, most: null },
    ]);
    expect(first.body.profiles[0].counts).toHaveLength(first.body.columns.length);
    const rest = await get(
      `/api/v1/year/load?year=2026&by=unit&limit=4&cursor=${encodeURIComponent(first.body.next)}`,
    );
    const names = [...first.body.items, ...rest.body.items].map(({ name }: { name: string }) => name);
    expect(names).toEqual(['整体推进办', ...Array.from({ length: 6 }, (_, unit) => `单位${unit}`)]);
    expect(rest.body.next).toBeNull();
    const known = new Set(first.body.profiles.map(({ id }: { id: string }) => id));
    expect(rest.body.items.every(({ profile }: { profile: string }) => known.has(profile))).toBe(true);
  });

  it('by unit: of a kind that the office has not there is nothing', async () => {
    const { body } = await get('/api/v1/year/load?year=2026&by=unit&kind=school');
    expect(body).toMatchObject({ total: 0, items: [], next: null });
  });

  it('by person: somebody in two posts has twice the duties and no more mails, and comes first', async () => {
    const { body } = await get('/api/v1/year/load?year=2026&by=person');
    // Five secretaries, one of them of two units, the contact, and the five who may decide.
    expect(body.total).toBe(11);
    const profile = (item: { profile: string }) =>
      body.profiles.find(({ id }: { id: string }) => id === item.profile);
    const [first, second] = body.items;
    expect(first.posts.map(({ unitName }: { unitName: string }) => unitName)).toEqual(['单位0', '单位1']);
    expect([profile(first).duties, profile(second).duties]).toEqual([140, 70]);
    expect(profile(first).mails).toEqual(profile(second).mails);
    expect(profile(second).mails.atMost).toBeGreaterThan(profile(second).mails.atLeast);
    expect(profile(body.items.at(-1))).toMatchObject({ duties: 0, mails: { atLeast: 0, atMost: 0 } });
  });

  it('by person: pages go on where the last one ended', async () => {
    const first = await get('/api/v1/year/load?year=2026&by=person&limit=6');
    const rest = await get(`/api/v1/year/load?year=2026&by=person&limit=6&cursor=${first.body.next}`);
    const ids = [...first.body.items, ...rest.body.items].map(({ personId }) => personId);
    expect([ids.length, new Set(ids).size, rest.body.next]).toEqual([11, 11, null]);
  });

  it('by person: those of one profile only, where one is named', async () => {
    const all = await get('/api/v1/year/load?year=2026&by=person');
    const { id, people } = all.body.profiles[1];
    const some = await get(`/api/v1/year/load?year=2026&by=person&profile=${encodeURIComponent(id)}`);
    expect([people, some.body.total, some.body.items.length]).toEqual([4, 4, 4]);
    expect(some.body.profiles).toEqual(all.body.profiles);
  });

  it('a secretary sees the rows of its own unit and its own people', async () => {
    const duty = await api.bench.deps.db.duty.findFirstOrThrow({ where: { officeId: api.office.id } });
    const token = await api.token(api.office.secretary(duty));
    const units = await get('/api/v1/year/load?year=2026&by=unit', token);
    expect(units.body.items.map(({ unitId }: { unitId: string }) => unitId)).toEqual([duty.unitId]);
    const people = await get('/api/v1/year/load?year=2026&by=person', token);
    expect(people.body.total).toBe(1);
  });

  it('what is not asked for rightly is refused by name', async () => {
    const { status, body } = await get('/api/v1/year/load?year=2026&by=colour');
    expect([status, body.errors[0].path]).toEqual([400, 'by']);
  });
});

it('14,000 units and who heads them are two rows and a page, at once', async () => {
  const { db } = api.bench.deps;
  const at = await api.bench.now();
  const officeId = newId();
  await db.office.create({ data: { id: officeId, name: '大县', createdAt: at } });
  await db.$executeRaw`
    INSERT INTO unit (id, office_id, code, name, kind, added_at)
    SELECT 'unit-' || n, ${officeId}, 'B-' || lpad(n::text, 5, '0'), '单位' || n,
           CASE WHEN n <= 300 THEN 'town' WHEN n <= 2000 THEN 'village' ELSE 'branch' END, ${at}
    FROM generate_series(1, 14000) n`;
  await db.$executeRaw`
    INSERT INTO post (id, office_id, unit_id, kind, title, added_at)
    SELECT 'post-' || n, ${officeId}, 'unit-' || n, 'secretary', '书记', ${at} FROM generate_series(1, 14000) n`;
  await db.$executeRaw`
    INSERT INTO person (id, office_id, name, email, added_at)
    SELECT 'person-' || n, ${officeId}, '人' || n, n || '@large.invalid', ${at} FROM generate_series(1, 14000) n`;
  await db.$executeRaw`
    INSERT INTO post_holding (id, post_id, person_id, held_from)
    SELECT 'holding-' || n, 'post-' || n, 'person-' || n, ${at} FROM generate_series(1, 14000) n`;
  const source = SAMPLE_POLICY.replace('unitKinds: all', 'unitKinds: [town]');
  const version = { id: newId(), officeId, version: 1, digest: '', source };
  await db.policyVersion.create({ data: { ...version, inForceFrom: at, loadedAt: at } });
  const token = await api.token({ ...api.office.office, officeId });
  const began = performance.now();
  const { body } = await get('/api/v1/year/load?year=2026&by=unit&limit=1000', token);
  const people = await get('/api/v1/year/load?year=2026&by=person&limit=1000', token);
  const took = performance.now() - began;

  expect(body.total).toBe(14_000);
  expect(body.profiles.map(({ units }: { units: number }) => units)).toEqual([300, 13_700]);
  expect(body.kinds.map(({ kind, units }: { kind: string; units: number }) => [kind, units])).toEqual([
    ['branch', 12_000],
    ['village', 1_700],
    ['town', 300],
  ]);
  expect(body.items).toHaveLength(1_000);
  expect(JSON.stringify(body).length).toBeLessThan(200_000);
  expect(people.body.total).toBe(14_000);
  expect(people.body.items[0]).toMatchObject({ posts: [{ title: '书记' }] });
  // Both take well below a second; what looked at each unit for each unit would take minutes.
  expect(took).toBeLessThan(15_000);
});
