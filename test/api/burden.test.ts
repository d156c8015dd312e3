import { loadPolicy } from '../../offices/load-policy';
import { DEFAULT_POLICY, policyOf } from '../setup/test-office';
import { apiBench, type ApiBench } from './api-bench';

jest.setTimeout(120_000);

let api: ApiBench;
beforeAll(async () => {
  api = await apiBench();
});
afterAll(() => api.stop());

const LIMITED = `${policyOf(DEFAULT_POLICY, ['monthly-list', 'quarterly-supervision'])}
limits:
  few-reports:
    { kind: cap, title: { zh: 少报, en: Few reports }, then: warn, of: report, per: unit, each: month, atMost: 1 }
`;

it('a year says what its limits find, by the roster of the office', async () => {
  await loadPolicy(api.bench.deps, { officeId: api.office.id, source: LIMITED });
  const token = await api.token(api.office.office);
  const { status, body } = await api.ask(token, { url: '/api/v1/burden?year=2031' });
  expect(status).toBe(200);
  // The last month of each quarter asks for a list and a supervision.
  expect(body.findings).toHaveLength(4);
  expect(body.findings[0]).toMatchObject({
    limit: 'few-reports',
    consequence: 'warn',
    measured: '2',
    allowed: '1',
  });
});

it('is not a secretary’s to see', async () => {
  const duty = await api.bench.deps.db.duty.findFirstOrThrow({ where: { officeId: api.office.id } });
  const token = await api.token(api.office.secretary(duty));
  expect((await api.ask(token, { url: '/api/v1/burden?year=2031' })).status).toBe(403);
});

it('meters what units and people were asked, and a secretary’s own unit alone to them', async () => {
  const { bench, office } = api;
  const token = await api.token(office.office);
  const all = await api.ask(token, { url: '/api/v1/burden/meter' });
  expect(all.status).toBe(200);
  const duty = await bench.deps.db.duty.findFirstOrThrow({ where: { officeId: office.id } });
  const opened = await bench.deps.db.duty.count({ where: { unitId: duty.unitId } });
  const own = all.body.items.find(({ id }: { id: string }) => id === duty.unitId);
  expect(own).toMatchObject({ bearer: 'unit', month: { mails: 0, duties: opened } });
  const people = await api.ask(token, { url: '/api/v1/burden/meter?bearer=person&limit=1' });
  expect(people.body.items).toHaveLength(1);
  expect(people.body.items[0].bearer).toBe('person');
  const { over, near, within } = people.body.counts;
  expect(over + near + within).toBe(people.body.total);
  const named = await api.ask(token, { url: `/api/v1/burden/meter?bearer=unit&q=${own.name}` });
  expect(named.body.items.map(({ name }: { name: string }) => name)).toContain(own.name);
  const passed = await api.ask(token, { url: '/api/v1/burden/meter?bearer=unit&standing=over' });
  expect(passed.body.total).toBe(passed.body.counts.over);

  const secretary = await api.token(office.secretary(duty));
  const mine = await api.ask(secretary, { url: `/api/v1/burden/meter?unit=${duty.unitId}` });
  expect(mine.body.items).toEqual([own]);
  expect((await api.ask(secretary, { url: '/api/v1/burden/meter' })).body.items).toEqual([own]);
  const stranger = `/api/v1/burden/meter?person=${people.body.items[0].id as string}`;
  expect(await api.ask(secretary, { url: stranger })).toMatchObject({
    status: 403,
    body: { title: 'reach' },
  });
});

it('lists for the office whom no notice can reach', async () => {
  const { bench, office } = api;
  const duty = await bench.deps.db.duty.findFirstOrThrow({ where: { officeId: office.id, status: 'open' } });
  const until = await bench.now();
  await bench.deps.db.postHolding.updateMany({ where: { postId: duty.postId }, data: { until } });
  const { body } = await api.ask(await api.token(office.office), { url: '/api/v1/unreachable' });
  expect(body).toMatchObject({
    total: 1,
    items: [{ unit: { id: duty.unitId }, why: 'vacant', person: null }],
  });
  const secretary = await api.token(office.secretary(duty));
  expect((await api.ask(secretary, { url: '/api/v1/unreachable' })).status).toBe(403);
});
