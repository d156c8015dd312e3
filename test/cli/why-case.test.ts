import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storedCase } from '../../offices/cases/stored-case';
import { tamperedEvent } from '../setup/tampered';
import { caseApi, type CaseApi } from '../api/case-api';

jest.setTimeout(240_000);

const command = join(__dirname, '..', '..', 'cli', 'duban.cjs');

let api: CaseApi;
let home: string;
let id: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'duban-why-case-'));
  api = await caseApi(1);
  id = await api.caseOn(0, 'false-report');
  const [unit, head] = [await api.secretary(0), await api.office.decider('office-head')];
  const act = async (actor: typeof head, body: object): Promise<void> => {
    const answer = await api.post(actor, `/cases/${id}/acts`, { step: 1, ...body });
    if (answer.status !== 200) throw new Error(`expected 200, got ${JSON.stringify(answer)}`);
  };
  await act(unit, { do: 'reply', reply: '情况说明' });
  const { waiting } = (await storedStep()) ?? {};
  await api.bench.skipTo(new Date(Date.parse(waiting?.until ?? '') + 60_000));
  const { replies } = (await storedStep()) ?? {};
  await act(head, { do: 'open-reply', replyId: replies?.[0]?.replyId });
  await act(head, { do: 'decide', version: 1, outcome: 'confirm', reason: '事实清楚，同意' });
  await api.bench.skipTo(new Date((await api.bench.now()).getTime() + 60_000));
});
afterAll(async () => {
  await api.stop();
  await rm(home, { recursive: true, force: true });
});

async function storedStep() {
  const { db } = api.bench.deps;
  const { state } = await db.$transaction((tx) => storedCase(tx, id));
  return state.steps[0];
}

/** `duban why CASE`, on the database of the test. */
function duban(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, DUBAN_HOME: join(home, 'home'), DATABASE_URL: api.bench.databaseUrl };
  return new Promise((resolve) => {
    execFile(process.execPath, [command, 'why', ...args], { env, timeout: 90_000 }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

const why = async () => (await api.get(api.office.office, `/cases/${id}/why`)).body;
const eventsOf = (body: { steps: { what: string; event?: string; agrees?: boolean | null }[] }) =>
  body.steps.filter(({ what }) => what === 'event');

test('a case is derived again from what is stored: every event in order, every window, the authority', async () => {
  const body = await why();
  expect(eventsOf(body).map(({ event }) => event)).toEqual([
    'opened',
    'incident-joined',
    'proposed',
    'facts-served',
    'replied',
    // Half-way of the hearing, and on the working day before its end.
    'reminded',
    'reminded',
    'hearing-ended',
    'reply-opened',
    'decided',
    'decision-served',
  ]);
  expect(body.steps.filter(({ agrees }: { agrees?: boolean | null }) => agrees === false)).toEqual([]);
  expect(body).toMatchObject({ kind: 'case', id, agrees: true, nextAt: { agrees: true } });
});

test('what is stored holds ids, words of the program and dates; every sentence is made when it is asked for', async () => {
  const events = await api.bench.deps.db.caseEvent.findMany({ where: { caseId: id } });
  expect(JSON.stringify(events.map(({ body }) => body))).not.toMatch(/\p{Script=Han}/u);
  const { steps } = await why();
  for (const { says } of steps) expect(says.zh).toMatch(/\p{Script=Han}/u);
});

test('the command line says the same, in both languages', async () => {
  const { code, stdout, stderr } = await duban(id);
  expect([code, stderr]).toEqual([0, '']);
  const lines = stdout.split('\n');
  expect(lines.slice(0, 2)).toEqual([`${id} 单位0`, '✓ 存下的与重算的一致']);
  const { steps } = await why();
  for (const { says } of steps) expect(lines).toContain(`  ${says.zh}`);
  expect(JSON.parse((await duban(id, '--json')).stdout)).toMatchObject({ kind: 'case', id, agrees: true });
});

test('a stored date that somebody changed is named as a difference, where it stands', async () => {
  const { db } = api.bench.deps;
  const change = { hearingUntil: '2031-03-07T15:59:00.000Z' };
  const restore = await tamperedEvent(db, { caseId: id, kind: 'facts-served' }, change);
  try {
    const told = await why();
    expect(told.agrees).toBe(false);
    const different = eventsOf(told).filter(({ agrees }) => agrees === false);
    expect(different.map(({ event }) => event)).toContain('facts-served');
    expect((await duban(id)).stdout).toContain('✗ 存下的与重算的不一致');
  } finally {
    await restore();
  }
  expect((await why()).agrees).toBe(true);
});
