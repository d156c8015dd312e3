import type { Actor } from '../../api/auth/actor';
import { caseApi, type CaseApi } from './case-api';

jest.setTimeout(300_000);

let api: CaseApi;
let office: Actor;
let head: Actor;
/** Two that one person decides, one that a body decides, and one of the unit that was entered in error. */
let [first, second, grave, mistaken]: string[] = [];

beforeAll(async () => {
  api = await caseApi(4);
  ({ office } = api.office);
  head = await api.office.decider('office-head');
  first = await api.caseOn(0, 'false-report');
  second = await api.caseOn(1, 'false-report');
  grave = await api.caseOn(2, 'grave-consequence');
  mistaken = await api.caseOn(3, 'false-report');
});
afterAll(() => api.stop());

const bulk = (actor: Actor, body: object, key?: string) => api.post(actor, '/proposals/bulk', body, key);
const item = (caseId: string | undefined, version = 1) => ({ caseId, step: 1, version });

test('only who found something may enter it, and not what the engine finds by itself', async () => {
  const { unitId } = await api.secretary(0);
  const found = { kind: 'quality', against: 'unit', unitId, happenedOn: '2031-03-03', evidence: '材料不全' };
  const enter = (actor: Actor, body: object, key?: string) => api.post(actor, '/incidents', body, key);
  expect((await enter(head, found)).body.title).toBe('role');
  expect((await enter(office, { ...found, kind: 'overdue' })).status).toBe(400);
  expect((await enter(office, { ...found, happenedOn: '2031-06-03' })).body.title).toBe('happened-at');
  expect((await enter(office, { ...found, unitId: 'nowhere' })).body.title).toBe('unit-unknown');
  const inspector = { ...office, role: 'inspector' } as const;
  const entered = await enter(inspector, found, 'found');
  expect(entered.status).toBe(201);
  const again = await enter(inspector, found, 'found');
  expect([again.status, again.body.incidentId]).toEqual([200, entered.body.incidentId]);
  expect((await api.get(inspector, '/cases')).body.title).toBe('role');
});

test('what was entered in error is taken back, and its proposal with it', async () => {
  const { facts } = (await api.get(office, `/cases/${mistaken ?? ''}`)).body;
  const url = `/incidents/${facts[0].incidentId}/withdraw`;
  expect((await api.post(office, url, {})).status).toBe(400);
  expect(await api.post(office, url, { reason: '单位报错，不是不实' })).toMatchObject({
    status: 200,
    body: { withdrawn: true },
  });
  await api.bench.skipTo(new Date((await api.bench.now()).getTime() + 60_000));
  const { status, steps, ...body } = (await api.get(office, `/cases/${mistaken ?? ''}`)).body;
  expect([status, steps[0].end]).toEqual(['closed', 'withdrawn']);
  expect(body.facts[0]).toMatchObject({ withdrawn: 'entered-in-error' });
});

test('a named person in a post has a case that follows them', async () => {
  const { postId, unitId } = await api.secretary(3);
  const found = {
    kind: 'false-report',
    against: 'person',
    postId,
    happenedOn: '2031-03-03',
    evidence: '签字不实',
  };
  expect((await api.post(office, '/incidents', found)).status).toBe(201);
  await api.bench.skipTo(new Date((await api.bench.now()).getTime() + 60_000));
  const { items } = (await api.get(office, `/cases?unit=${unitId}&status=open`)).body;
  expect(items).toMatchObject([{ person: { post: expect.stringContaining('单位3') as unknown } }]);
});

test('several are declined with one reason; each is answered by itself, and confirming never is', async () => {
  await api.bench.skipTo('2031-03-11T08:00:00+08:00');
  const { deciding } = (await api.get(head, '/proposals')).body;
  expect(deciding).toHaveLength(3);
  const items = [item(first, 2), item(first), item(second), item('nowhere')];
  const reason = '首次，已主动更正';
  expect(await bulk(head, { outcome: 'confirm', reason, items })).toMatchObject({
    status: 400,
    body: { title: 'one-by-one', detailZh: expect.any(String) as unknown },
  });
  const { body } = await bulk(head, { outcome: 'decline', reason, items }, 'together');
  expect(body.items.map(({ ok, refused }: { ok: boolean; refused: string }) => [ok, refused])).toEqual([
    [false, 'stale-version'],
    [true, null],
    [true, null],
    [false, 'case-unknown'],
  ]);
  const declined = (await api.get(await api.secretary(0), `/cases/${first ?? ''}`)).body;
  expect([declined.status, declined.steps[0].end, declined.marks]).toEqual(['closed', 'declined', []]);
  expect(declined.steps[0].decisions[0].reason).toBe(reason);
});

test('what a body decides is neither confirmed without its meeting nor declined in bulk', async () => {
  await api.bench.skipTo('2031-03-18T08:00:00+08:00');
  const { body } = await bulk(head, { outcome: 'decline', reason: '一并', items: [item(grave)] });
  expect(body.items).toMatchObject([
    { ok: false, refused: 'body-decides', detailZh: expect.any(String) as unknown },
  ]);
  const confirm = { do: 'decide', step: 1, version: 1, outcome: 'confirm', reason: '集体决定' };
  const act = (more: object) => api.post(head, `/cases/${grave ?? ''}/acts`, { ...confirm, ...more });
  expect(await act({})).toMatchObject({ status: 400, body: { title: 'body-decides' } });
  // Who may write it down is told who sits above the unit; nobody else is.
  const { actions } = (await api.get(head, `/cases/${grave ?? ''}`)).body;
  const choices: { choice: string; body: { members: number; people: { id: string; name: string }[] } }[] =
    actions;
  const { members, people } = choices.find(({ choice }) => choice === 'confirm')?.body ?? {};
  expect(members).toBe(9);
  expect(people?.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['group-leader', 'discipline-member']),
  );
  expect(people?.map(({ name }) => name)).not.toContain('office-head');
  const [leader] = (people ?? []).filter(({ name }) => name === 'group-leader');
  expect(JSON.stringify((await api.get(office, `/cases/${grave ?? ''}`)).body)).not.toContain(leader?.id);
  const recused = [{ personId: leader?.id, reason: '与该单位负责人是近亲属' }];
  const meeting = {
    recused,
    ...{ heldOn: '2031-03-18', members: 9, present: 7, inFavour: 4, against: 2, abstained: 1 },
    minutes: '会议纪要',
  };
  expect((await act({ meeting })).body.title).toBe('not-carried');
  expect((await act({ meeting: { ...meeting, present: 4, against: 0, abstained: 0 } })).body.title).toBe(
    'no-quorum',
  );
  const stranger = [{ personId: 'nobody', reason: '不在名册里' }];
  expect((await act({ meeting: { ...meeting, recused: stranger } })).body.title).toBe('person-unknown');
  expect((await act({ meeting: { ...meeting, recused: [{ personId: leader?.id }] } })).status).toBe(400);
  expect((await act({ meeting: { ...meeting, inFavour: 5, against: 1 } })).status).toBe(200);
  const { steps } = (await api.get(office, `/cases/${grave ?? ''}`)).body;
  expect(steps[0].decisions[0].meeting).toMatchObject({
    ...{ inFavour: 5, present: 7, minutes: '会议纪要' },
    recused: [{ person: 'group-leader', reason: '与该单位负责人是近亲属' }],
  });
});

test('an inspector reads of a unit what was found there and who is in its posts, and no more', async () => {
  const { unitId } = await api.secretary(2);
  const inspector = { ...office, role: 'inspector' } as const;
  const { status, body } = await api.get(inspector, `/units/${unitId}/record`);
  expect(status).toBe(200);
  expect(body.facts).toMatchObject([{ kind: 'grave-consequence', text: '现场核对的情况', steps: [] }]);
  expect([body.cases, body.marks, body.replies, body.appeals, body.documents]).toEqual([[], [], [], [], []]);
  const today = { title: '党组书记', holder: { until: null }, deputy: null };
  expect(body.posts).toMatchObject([today]);
  expect((await api.get(inspector, '/units?q=单位2')).body.total).toBe(1);
  expect((await api.get(inspector, `/units/${unitId}`)).body).toMatchObject({ changes: [] });
  for (const url of [`/cases/${grave ?? ''}`, '/cases', '/proposals'])
    expect([url, (await api.get(inspector, url)).status]).toEqual([url, 403]);
  const [own, decider] = [await api.secretary(2), head];
  for (const reader of [own, decider])
    expect((await api.get(reader, `/units/${unitId}/record`)).body.posts).toEqual(body.posts);
});
