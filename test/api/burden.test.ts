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
