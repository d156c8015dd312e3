import { columns } from '../../offices/roster/columns';
import { buildServer } from '../../api/server';
import { setUpAddress, signInAddress } from '../../cli/start/sign-in-address';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { HOST } from './api-bench';
import { browser, PASSWORD } from './sign-in-bench';

let bench: EngineBench;
let app: Awaited<ReturnType<typeof buildServer>>;
beforeAll(async () => {
  bench = await engineBench({ worker: false });
  app = await buildServer({
    ...bench.deps,
    ...{ linkKeys: [], inboxFolder: null, webFolder: '/nowhere', sampleName: '示例' },
    hosts: () => [HOST],
    address: () => `https://${HOST}`,
    ready: () => true,
  });
});
afterAll(async () => {
  await app?.close();
  await bench?.stop();
});

const first = {
  office: '清河县整体推进办',
  name: '周主任',
  email: 'zhou@example.invalid',
  password: PASSWORD,
};

test('the first office is set up by whoever has the printed key, once, with a password that nobody else has known', async () => {
  const { db, clock } = bench.deps;
  const their = browser({ app });
  expect((await their.ask('GET', 'set-up')).body).toEqual({ needed: true, sample: false });
  const keyOf = async (): Promise<string> =>
    (await setUpAddress(db, clock, `https://${HOST}`))?.split('#')[1] ?? '';
  const earlier = await keyOf();
  const key = await keyOf();
  const setUp = (change: object) => their.ask('POST', 'set-up', { key, ...first, ...change });
  expect(await setUp({ key: earlier })).toMatchObject({ status: 401, body: { title: 'set-up-key' } });
  expect(await setUp({ password: 'too short' })).toMatchObject({
    status: 400,
    body: { title: 'weak-password' },
  });
  expect(await their.ask('POST', 'set-up/sample', { key })).toMatchObject({
    status: 409,
    body: { title: 'no-sample' },
  });
  expect(await db.office.count()).toBe(0);

  const both = await Promise.all([setUp({}), setUp({})]);
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(await db.office.count()).toBe(1);
  const { body } = await their.ask('GET', 'session');
  expect(body).toMatchObject({
    role: 'office',
    office: { name: first.office },
    person: { name: first.name },
  });
  expect(body.standings.map(({ role }: { role: string }) => role)).toEqual(['office', 'administrator']);
  // Without roster and rules every page is there, empty, and nobody is asked for anything.
  expect((await their.ask('GET', 'begin')).body).toEqual({
    roster: { units: 0, posts: 0, people: 0, contact: false },
    policy: null,
  });
  for (const page of [
    'board',
    'year?year=2031',
    'duties',
    'proposals',
    'cases',
    'policies',
    'sessions',
    'deliveries',
  ])
    expect({ page, status: (await their.ask('GET', page)).status }).toEqual({ page, status: 200 });
  expect((await their.ask('GET', 'board')).body.lanes).toEqual([]);
  expect((await setUp({})).body.title).toBe('set-up-already');
  expect(await setUpAddress(db, clock, `https://${HOST}`)).toBeNull();
});

test('a roster is looked at, refused whole with every error, and imported; a file that is none says what it is', async () => {
  const their = browser({ app });
  await their.ask('POST', 'session/password', { email: first.email, password: PASSWORD });
  const send = (text: string | Buffer, dryRun: boolean, name = 'roster.csv') =>
    their.ask('POST', 'roster', { name, content: Buffer.from(text).toString('base64'), dryRun });
  const rows = [
    Object.values(columns).join(','),
    `B-0,推进办,机关,,经办,经办,${first.name},${first.email},2020-01-01`,
    'B-1,清河镇,乡镇,B-0,书记,书记,陆远,lu@example.invalid,2020-01-01',
  ];
  const wrong = [...rows, 'B-1,清河乡,乡镇,B-9,书记,书记,,nobody,2099-01-01'].join('\n');
  const refused = await send(wrong, false);
  expect(refused.body).toMatchObject({ created: 0, changed: 0, closed: 0 });
  expect(refused.body.errors.length).toBeGreaterThan(3);
  for (const { row, message, messageZh } of refused.body.errors)
    expect([row, messageZh]).toEqual([4, expect.not.stringMatching(message.slice(0, 9))]);
  expect(refused.body.errorCount).toBe(refused.body.errors.length);
  const many = [
    rows[0],
    ...Array.from({ length: 250 }, (_, unit) => `C-${unit},,乡镇,,书记,书记,甲,,2020-01-01`),
  ];
  const short = (await send(many.join('\n'), true)).body;
  expect(short.errors).toHaveLength(200);
  expect(short.errorCount).toBeGreaterThanOrEqual(250);
  const counts = async () => (await their.ask('GET', 'begin')).body.roster;
  expect(await counts()).toMatchObject({ units: 0, posts: 0 });
  const right = rows.join('\n');
  expect((await send(right, true)).body).toMatchObject({ dryRun: true, created: 5, errors: [] });
  expect(await counts()).toMatchObject({ units: 0, posts: 0 });
  expect((await send(right, false)).body).toMatchObject({ dryRun: false, created: 5, errors: [] });
  // Whoever imports themselves into a post goes on in the session in which they did it.
  expect((await their.ask('GET', 'session')).body.post).toMatchObject({ title: '经办' });
  expect(await counts()).toEqual({ units: 2, posts: 2, people: 2, contact: true });
  expect((await send(right, true)).body).toMatchObject({ created: 0, changed: 0, closed: 0 });
  expect(await send('', true)).toMatchObject({ status: 422, body: { title: 'roster-file' } });
  expect((await send(right, true, 'roster.pdf')).body.detailZh).toBe('读不出这个文件，要 CSV 或 XLSX 文件');
});

test('every preset says what it asks, and its year can be looked at before anything holds', async () => {
  const their = browser({ app });
  await their.ask('POST', 'session/password', { email: first.email, password: PASSWORD });
  const { body } = await their.ask('GET', 'presets');
  expect(body.items.length).toBeGreaterThan(10);
  expect(body.items[0]).toMatchObject({ name: 'five-cadences', open: 0, ladder: { zh: expect.any(String) } });
  expect(body.items[0].cadences[0]).toMatchObject({ cadence: 'weekly-meeting', post: { zh: '书记' } });
  const year = await their.ask('GET', 'year?year=2031&preset=five-cadences');
  expect(year.body.rounds.length).toBeGreaterThan(50);
  expect((await their.ask('GET', 'year?year=2031')).body.rounds).toEqual([]);
  const { body: preset } = await their.ask('GET', 'presets/five-cadences');
  const draft = await their.ask('POST', 'year/compare', { year: 2031, source: preset.source });
  expect(draft.body.comparison.added).toHaveLength(year.body.rounds.length);
  expect((await their.ask('PUT', 'policy', { source: preset.source })).body).toMatchObject({ version: 1 });
  expect((await their.ask('GET', 'begin')).body.policy.title).toEqual(preset.title);
  expect((await their.ask('GET', 'presets/nothing')).status).toBe(404);
});

test('over TLS the cookies of a session never travel without it, and no script reads them', async () => {
  const headers = { host: HOST };
  const payload = { email: first.email, password: PASSWORD };
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session/password', headers, payload });
  expect(answer.statusCode).toBe(200);
  expect(answer.cookies.map(({ name }) => name).sort()).toEqual(['duban_device', 'duban_session']);
  for (const cookie of answer.cookies)
    expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict', path: '/' });
});

test('an administrator’s printed address lets whoever runs the engine invite people, in nobody’s name', async () => {
  const { db, clock } = bench.deps;
  const address = await signInAddress(db, clock, `https://${HOST}`, 'administrator');
  const their = browser({ app });
  const token = new URL(address ?? '').searchParams.get('key');
  expect((await their.ask('POST', 'session/redeem', { token })).status).toBe(200);
  const { body } = await their.ask('GET', 'session');
  expect(body).toMatchObject({ role: 'administrator', person: null, post: null });
  expect((await their.ask('POST', 'invitations', { email: first.email })).status).toBe(201);
});
