import Fastify from 'fastify';
import { holdRoutes } from '../../../api/authority/hold-routes';
import { routeRows, type GuardedRoute } from '../../../api/authority/route-rows';
import { cellOf } from '../../../domain/authority/may';
import { roles, type Role } from '../../../domain/authority/role';
import { table, type Cell } from '../../../domain/authority/table';
import { apiBench, type ApiBench, type Answer } from '../api-bench';
import { sequenceLog } from '../../../prisma/log/sequencer';
import { everything, places, type Place, type Places } from './walk-bench';

jest.setTimeout(120_000);

let api: ApiBench;
let at: Places;
beforeAll(async () => {
  api = await apiBench();
  at = await places(api);
});
afterAll(() => api.stop());

const guarded = Object.entries(routeRows).flatMap(([route, row]): [string, GuardedRoute][] =>
  row === 'open' ? [] : [[route, row]],
);

/** A token of a role whose appointment names the own unit, or none. */
const tokenOf = (role: Role, bound: boolean): Promise<string> =>
  api.token({ ...api.office.office, role, unitId: bound ? at.own.unit : null });

/** Asks a route about a place, with an empty body where it takes one. */
function askAt(token: string, route: string, place: Place, { of }: GuardedRoute): Promise<Answer> {
  const [method = '', path = ''] = route.split(' ');
  const url = path
    .replace(/:id(?=\.|\/|$)/, of === undefined ? 'nothing' : place[of])
    .replace(':cadence', 'weekly-meeting')
    .replace(':part', 'footer')
    .replace(/:\w+/g, '1');
  const body = ['POST', 'PUT'].includes(method) ? { payload: {} } : {};
  return api.ask(token, { method: method as 'GET', url, ...body });
}

/** What the table says of a place: the refusal, or null where nobody may be refused for who they are. */
function refusalOf(cell: Cell, bound: boolean, where: keyof Places, { of }: GuardedRoute): string | null {
  if (cell === 'none') return '403 role';
  if (cell === 'office' && bound) return '403 reach';
  if (cell === 'own' && !bound) return '403 no-unit';
  const reached =
    cell === 'own' ? ['own'] : cell === 'tree' && bound ? ['own', 'below'] : ['own', 'below', 'other'];
  return of !== undefined && !reached.includes(where) ? `404 ${of}-unknown` : null;
}

const ofAuthority = ({ of }: GuardedRoute): string[] => [
  '403 role',
  '403 reach',
  '403 no-unit',
  `404 ${of ?? ''}-unknown`,
];

test.each(roles)(
  'every route answers the role of %s as the table says, at home and elsewhere',
  async (role) => {
    const wrong: unknown[] = [];
    for (const bound of [true, false]) {
      let token = await tokenOf(role, bound);
      for (const [route, row] of guarded) {
        for (const where of row.of === undefined
          ? (['own'] as const)
          : (['own', 'below', 'other'] as const)) {
          const expected = refusalOf(cellOf(role, row.may), bound, where, row);
          const { status, body } = await askAt(token, route, at[where], row);
          const found = `${status} ${(body as { title?: string } | null)?.title ?? ''}`;
          const refused = status === 401 || ofAuthority(row).includes(found);
          if (expected === null ? refused : found !== expected)
            wrong.push({ role, bound, route, where, expected, found });
          if (route === 'DELETE /api/v1/session') token = await tokenOf(role, bound);
        }
      }
    }
    expect(wrong).toEqual([]);
  },
);

test('a list never names what is out of reach', async () => {
  const lists = guarded.filter(([route, { of }]) => route.startsWith('GET') && of === undefined);
  const asked: string[] = [];
  for (const role of roles) {
    const token = await tokenOf(role, true);
    for (const [route, row] of lists) {
      const cell = cellOf(role, row.may);
      if (cell !== 'own' && cell !== 'tree') continue;
      const query = { 'year/load': '?year=2031&by=unit' };
      const [, url = ''] = route.split(' ');
      const rest = Object.entries(query).find(([path]) => url.endsWith(path))?.[1] ?? '';
      if (url.includes(':')) continue;
      const { status, body } = await api.ask(token, { url: `${url}${rest}` });
      expect([role, route, status]).toEqual([role, route, 200]);
      const told = JSON.stringify(body);
      for (const id of [at.other.unit, at.other.duty, at.other.case, at.other.post])
        expect([role, route, told.includes(id)]).toEqual([role, route, false]);
      asked.push(route);
    }
  }
  expect(asked.length).toBeGreaterThan(20);
});

test('what a body names is held to the reach as well', async () => {
  const token = await tokenOf('inspector', true);
  const found = {
    kind: 'grave-consequence',
    against: 'unit',
    happenedOn: '2026-01-05',
    evidence: '现场核对',
  };
  const ask = (payload: object) => api.ask(token, { method: 'POST', url: '/api/v1/incidents', payload });
  expect(await ask({ ...found, unitId: at.other.unit })).toMatchObject({
    status: 404,
    body: { title: 'unit-unknown' },
  });
  const ofPost = { ...found, against: 'person', postId: at.other.post };
  expect(await ask(ofPost)).toMatchObject({ status: 404, body: { title: 'post-unknown' } });
  const decider = await tokenOf('decider', true);
  const items = [{ caseId: at.other.case, step: 1, version: 1 }];
  const bulk = { outcome: 'decline', reason: '事出有因', items };
  const { body } = await api.ask(decider, { method: 'POST', url: '/api/v1/proposals/bulk', payload: bulk });
  expect(body.items).toMatchObject([{ ok: false, refused: 'case-unknown' }]);
});

test('whatever an auditor asks, nothing in the database is another than before', async () => {
  const { db } = api.bench.deps;
  // Whoever reads a trail has all that waits for its position get it.
  await sequenceLog(db);
  const before = await everything(db);
  const own = guarded.filter(([, { may }]) => may !== 'session.own');
  for (const bound of [true, false]) {
    const token = await tokenOf('auditor', bound);
    for (const [route, row] of own) {
      const { status } = await askAt(token, route, at.own, row);
      if (table[row.may].changes) expect([route, status]).toEqual([route, 403]);
    }
  }
  expect(await everything(db)).toEqual(before);
});

test('the table and the routes are the same: none without a row, and no row without its route', async () => {
  const missing = Object.keys(routeRows).filter((route) => {
    const [method = '', url = ''] = route.split(' ');
    // The pages' own, which this bench does not serve.
    return !['/*', '/l/*'].includes(url) && !api.app.hasRoute({ method: method as 'GET', url });
  });
  expect(missing).toEqual([]);
  const app = Fastify();
  holdRoutes(app, '/nowhere');
  expect(() => app.post('/api/v1/duties/:id/forget', () => null)).toThrow(
    'POST /api/v1/duties/:id/forget has no row in api/authority/route-rows.ts',
  );
  expect(() => app.get('/api/v1/duties', () => null)).not.toThrow();
  await app.close();
});

test('the session says what the role may do, in the words of the table', async () => {
  const { body } = await api.ask(await tokenOf('auditor', false), { url: '/api/v1/session' });
  expect(body.may).toContain('case.read');
  expect(body.may).not.toContain('case.decide');
});
