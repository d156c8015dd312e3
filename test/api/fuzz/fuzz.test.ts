import fc from 'fast-check';
import { roles, type Role } from '../../../domain/authority/role';
import { apiBench, type ApiBench } from '../api-bench';
import { places } from '../authority/walk-bench';
import { operationsOf, type OpenApi, type Operation, type Request } from './operations';

jest.setTimeout(600_000);

/** Of each operation; a longer hunt: `FUZZ_RUNS=500 FUZZ_SEED=7 npx jest test/api/fuzz`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? '16');
const SEED = Number(process.env.FUZZ_SEED ?? '1');

let api: ApiBench;
let operations: Operation[];
const tokens = new Map<Role | null, string>();
/** New tokens for all roles: some operations end the session that asks. */
let enter: () => Promise<void>;
beforeAll(async () => {
  api = await apiBench({ worker: true });
  const { db } = api.bench.deps;
  const { own, other } = await places(api);
  const round = await db.round.findFirstOrThrow({ where: { state: 'open' } });
  const person = await db.person.findFirstOrThrow();
  const ids = [...Object.values(own), ...Object.values(other), round.id, person.id, api.office.id];
  await api.app.ready();
  operations = operationsOf(api.app.swagger() as unknown as OpenApi, ids);
  enter = async () => {
    for (const role of roles) {
      const unitId = role === 'secretary' ? own.unit : null;
      const postId = role === 'secretary' ? own.post : api.office.office.postId;
      tokens.set(role, await api.token({ ...api.office.office, role, unitId, postId }));
    }
  };
});
afterAll(() => api.stop());

async function answer({ method, url, payload, headers }: Request, role: Role | null) {
  const token = tokens.get(role);
  const response = await api.app.inject({
    ...{ method, url },
    headers: {
      host: 'duban.test',
      ...headers,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(payload === undefined ? {} : { payload: JSON.stringify(payload) }),
  });
  return { status: response.statusCode, type: String(response.headers['content-type']), body: response.body };
}

/** Enough of a request to ask again. */
const told = ({ url, payload }: Request): string => `${url} ${JSON.stringify(payload) ?? ''}`.slice(0, 400);

/** Null where the answer is one that a program can work with; else what is wrong with it. */
function faultIn({ status, type, body }: Awaited<ReturnType<typeof answer>>): string | null {
  if (status >= 500) return `${status}: ${body.slice(0, 300)}`;
  if (status < 400) return null;
  if (!type.startsWith('application/problem+json')) return `${status} as ${type}: ${body.slice(0, 200)}`;
  const problem = JSON.parse(body) as Record<string, unknown>;
  const whole = typeof problem['type'] === 'string' && typeof problem['title'] === 'string';
  return whole && problem['status'] === status ? null : `${status}, no whole problem: ${body.slice(0, 200)}`;
}

test('every operation of the document answers what it is asked, or says why not: never a 5xx', async () => {
  expect(operations.length).toBeGreaterThan(100);
  const faults: string[] = [];
  const statuses = new Set<number>();
  for (const { name, requests } of operations) {
    await enter();
    const who = fc.constantFrom<(Role | null)[]>(null, ...roles, 'office', 'office', 'administrator');
    for (const [request, role] of fc.sample(fc.tuple(requests, who), { seed: SEED, numRuns: RUNS })) {
      const got = await answer(request, role);
      statuses.add(got.status);
      const fault = faultIn(got);
      if (fault !== null) faults.push(`${name} as ${role}: ${told(request)} -> ${fault}`);
    }
  }
  expect(faults).toEqual([]);
  // It came through to what the routes do, and was refused in more than one way.
  expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404]));
});
