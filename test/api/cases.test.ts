import type { Actor } from '../../api/auth/actor';
import { caseApi, type CaseApi } from './case-api';

jest.setTimeout(300_000);

let api: CaseApi;
let office: Actor;
let head: Actor;
let unit: Actor & { unitId: string };
let other: Actor & { unitId: string };
let id: string;

beforeAll(async () => {
  api = await caseApi(4);
  ({ office } = api.office);
  head = await api.office.decider('office-head');
  [unit, other] = [await api.secretary(0), await api.secretary(1)];
  id = await api.caseOn(0, 'false-report');
});
afterAll(() => api.stop());

const act = (actor: Actor, body: object, key?: string) =>
  api.post(actor, `/cases/${id}/acts`, { step: 1, ...body }, key);
const texts = () => api.bench.deps.db.textBody.count();
const decide = { do: 'decide', version: 1, outcome: 'confirm', reason: '事实清楚，同意' };

test('what a person found becomes a proposal, told by rung with the clock that runs on it', async () => {
  const { status, body } = await api.get(office, '/cases?status=open&rung=criticism');
  expect(status).toBe(200);
  expect(body.total).toBe(1);
  expect(body.counts).toEqual([{ rung: 'criticism', stage: 'hearing', count: 1 }]);
  expect(body.rungs.map(({ rung }: { rung: string }) => rung)).toEqual([
    'criticism',
    'interview',
    'circular',
    'handling',
  ]);
  expect(body.items[0]).toMatchObject({
    id,
    unit: { id: unit.unitId, name: '单位0' },
    ...{ rung: 'criticism', stage: 'hearing', waitingFor: 'hearing', workdaysLeft: 5, proposals: 1 },
    nextAt: '2031-03-10T23:59:00+08:00',
    sentence: { zh: '单位0：报送内容不实 1 次，拟严肃批评，正在听取说明' },
  });
});

test('a secretary sees the record about the own unit as the decider will, and nothing of another unit', async () => {
  const mine = await api.get(unit, `/units/${unit.unitId}/record`);
  const deciders = await api.get(head, `/units/${unit.unitId}/record`);
  expect(mine.body.facts).toEqual(deciders.body.facts);
  expect(mine.body.facts[0]).toMatchObject({
    ...{ kind: 'false-report', text: '现场核对的情况', reached: true, steps: [1], withdrawn: null },
    by: { post: '整体推进办 经办', person: '经办人' },
  });
  expect((await api.get(other, '/cases')).body.total).toBe(0);
  for (const url of [`/cases/${id}`, `/units/${unit.unitId}/record`]) {
    expect([url, (await api.get(other, url)).status]).toEqual([url, 404]);
  }
  expect((await api.post(other, `/cases/${id}/acts`, { do: 'reply', step: 1, reply: '无关' })).status).toBe(
    404,
  );
});

test('the unit answers line by line; who will decide reads it once it is opened', async () => {
  const { facts } = (await api.get(unit, `/cases/${id}`)).body;
  const answers = [{ incidentId: facts[0].incidentId, text: '数字抄错，已更正' }];
  const said = await act(unit, { do: 'reply', reply: '情况说明', answers });
  expect(said).toMatchObject({ status: 200, body: { caseId: id, happened: ['replied'] } });
  const [mine, theirs] = [await api.get(unit, `/cases/${id}`), await api.get(head, `/cases/${id}`)];
  expect(mine.body.steps[0].replies[0]).toMatchObject({ text: '情况说明', answers, late: false });
  expect(theirs.body.steps[0].replies[0]).toMatchObject({ text: null, answers: [], opened: false });
  expect(JSON.stringify(theirs.body)).not.toContain('情况说明');
  expect(mine.body.actions.map((one: { do: string }) => one.do)).toEqual(['reply', 'ask-tolerance']);
});

test('what somebody says for themselves lies encrypted, and each reading of it is in the log, without its words', async () => {
  const { db } = api.bench.deps;
  const sealed = await db.textBody.findMany({ where: { sealed: true } });
  expect(sealed).toHaveLength(2);
  for (const { body } of sealed) expect(body).toMatch(/^[0-9a-f]{16}\.[\w-]+$/);
  const readings = async () => {
    const rows = await db.logEntry.findMany({ where: { kind: 'text.read' }, orderBy: { at: 'asc' } });
    return rows.map(({ subject, body }) => ({
      subject,
      data: (JSON.parse(body) as { data: { post: string; texts: string[] } }).data,
    }));
  };
  const before = (await readings()).length;
  // It is held back from the decider, who is given none of it and has read none.
  await api.get(head, `/cases/${id}`);
  expect(await readings()).toHaveLength(before);
  await api.get(unit, `/cases/${id}`);
  await api.get(unit, `/units/${unit.unitId}/record`);
  const [ofCase, ofRecord] = (await readings()).slice(before);
  const ids = sealed.map((one) => one.id).sort();
  expect(ofCase).toMatchObject({ subject: id, data: { post: unit.postId, texts: ids } });
  expect(ofRecord).toMatchObject({ subject: unit.unitId, data: { post: unit.postId, texts: ids } });
  const everything = JSON.stringify([await db.logEntry.findMany(), await db.textBody.findMany()]);
  for (const words of ['情况说明', '数字抄错']) expect(everything).not.toContain(words);
});

test('nobody decides before the hearing is over, and a text of what was refused is not kept', async () => {
  const before = await texts();
  expect(await act(head, decide, 'early')).toMatchObject({
    status: 409,
    body: { title: 'window-not-over', detailZh: expect.stringContaining('听取说明到') as unknown },
  });
  expect(await texts()).toBe(before);
  const { deciding, hearing } = (await api.get(head, '/proposals')).body;
  expect([deciding.length, hearing.length]).toEqual([0, 1]);
  await api.passDate(id);
});

test('each rule that refuses a decision is named', async () => {
  const deputy = await api.office.decider('group-deputy');
  const [proposal] = (await api.get(head, '/proposals')).body.deciding;
  expect(proposal).toMatchObject({ caseId: id, version: 1, alone: true, replies: 1, unopened: 1, facts: 1 });
  expect((await api.get(deputy, '/proposals')).body.deciding).toEqual([]);
  const before = await texts();
  const refused = async (actor: Actor, body: object) => {
    const answer = await act(actor, body);
    return [answer.status, answer.body.title];
  };
  expect(await refused(deputy, decide)).toEqual([403, 'no-authority']);
  expect(await refused(unit, decide)).toEqual([403, 'no-authority']);
  expect(await refused({ ...head, role: 'auditor' }, decide)).toEqual([403, 'role']);
  expect(await refused({ ...unit, role: 'decider', unitId: null } as Actor, decide)).toEqual([
    403,
    'own-case',
  ]);
  expect(await refused(head, { ...decide, version: 2 })).toEqual([409, 'stale-version']);
  expect(await refused(head, decide)).toEqual([409, 'reply-not-opened']);
  expect(await refused(head, { ...decide, reason: ' ' })).toEqual([400, 'invalid']);
  expect(await refused(head, { ...decide, outcome: 'other-rung', rung: 'handling' })).toEqual([
    409,
    'reply-not-opened',
  ]);
  expect(await refused(head, { ...decide, outcome: 'defer', until: '2032-03-01' })).toEqual([
    409,
    'deferred-too-far',
  ]);
  expect(await texts()).toBe(before);
  const { actions, cannot } = (await api.get(head, `/cases/${id}`)).body;
  const named = (list: { choice: string; rule?: string }[]) => list.map(({ choice, rule }) => [choice, rule]);
  expect(named(actions)).toEqual([
    ['decline', undefined],
    ['defer', undefined],
  ]);
  expect(named(cannot).slice(0, 2)).toEqual([
    ['confirm', 'reply-not-opened'],
    ['other-rung', 'reply-not-opened'],
  ]);
});

test('it is confirmed once, whatever is sent again', async () => {
  const { replies } = (await api.get(head, `/cases/${id}`)).body.steps[0];
  await act(head, { do: 'open-reply', replyId: replies[0].replyId });
  expect((await api.get(head, `/cases/${id}`)).body.steps[0].replies[0]).toMatchObject({
    text: '情况说明',
    opened: true,
  });
  const first = await act(head, decide, 'confirmed');
  expect(first).toMatchObject({ status: 200, body: { caseId: id, happened: ['decided'] } });
  const kept = await texts();
  expect((await act(head, decide, 'confirmed')).body.happened).toEqual(first.body.happened);
  expect(await act(head, { ...decide, reason: '别的理由' }, 'confirmed')).toMatchObject({
    status: 409,
    body: { title: 'idempotency-key-reused' },
  });
  expect((await act(head, decide)).body.title).toBe('decided-already');
  expect(await texts()).toBe(kept);
});

test('the case tells its story in order, with reasons, dates that explain themselves and the mark', async () => {
  await api.bench.skipTo(new Date((await api.bench.now()).getTime() + 60_000));
  const { body } = await api.get(unit, `/cases/${id}`);
  expect(
    body.events.map(({ kind }: { kind: string }) => kind).filter((kind: string) => kind !== 'reminded'),
  ).toEqual([
    'opened',
    'incident-joined',
    'proposed',
    'facts-served',
    'replied',
    'hearing-ended',
    'reply-opened',
    'decided',
    'decision-served',
  ]);
  const [step] = body.steps;
  expect(step).toMatchObject({ stage: 'rectifying', rung: 'criticism', alone: true, end: null });
  expect(step.decisions).toMatchObject([
    {
      outcome: 'confirm',
      reason: '事实清楚，同意',
      by: { post: expect.stringContaining('办公室主任') as unknown },
    },
  ]);
  expect(step.dates.map(({ what }: { what: string }) => what)).toEqual([
    'hearing',
    'rectification',
    'appeal-window',
    'mark',
  ]);
  expect(step.dates[1]).toMatchObject({ rule: { zh: expect.stringContaining('15 个工作日') as unknown } });
  expect(body.marks).toMatchObject([{ rung: 'criticism', expired: false, counts: true }]);
  expect(body.ladder.rungs.map(({ reached }: { reached: string }) => reached)).toEqual([
    'ended',
    'decided',
    'no',
    'no',
    'no',
  ]);
  expect(body.documents.map(({ kind }: { kind: string }) => kind)).toContain('criticism-notice');
  expect(body.actions.map((one: { do: string }) => one.do)).toEqual(['report-rectification', 'appeal']);
});

test('a person says which form of the regulation a step answers to, or that it answers to none', async () => {
  const url = `/cases/${id}/steps/1/form`;
  expect((await api.post(unit, url, { form: 'none', reason: '无' })).status).toBe(403);
  expect((await api.post(head, url, { form: 'criticism', reason: '不是一种方式' })).body.title).toBe(
    'form-unknown',
  );
  expect((await api.post(head, url, { form: 'none', reason: '阶梯内的批评，不是问责' })).status).toBe(200);
  const { form } = (await api.get(head, `/cases/${id}`)).body.steps[0];
  expect(form.confirmed).toMatchObject({ form: 'none', reason: '阶梯内的批评，不是问责' });
});

test('who verifies a rectification is another than who did it', async () => {
  const deputy = await api.office.decider('office-deputy');
  expect((await act(unit, { do: 'report-rectification', report: '已逐项更正' })).status).toBe(200);
  expect((await act(unit, { do: 'verify-rectification', accept: true })).body.title).toBe('no-authority');
  expect((await act(deputy, { do: 'verify-rectification', accept: true })).body.happened).toContain(
    'rectification-verified',
  );
});

test('an appeal comes in its window or is refused as late', async () => {
  await api.bench.skipTo('2031-04-15T08:00:00+08:00');
  expect(await act(unit, { do: 'appeal', reason: '不服' })).toMatchObject({
    status: 409,
    body: { title: 'window-over' },
  });
});

test('a decision in a closed case is annulled by the authority: the mark goes, all that was stays to be read', async () => {
  const [{ lookBack }] = (await api.get(head, `/cases/${id}`)).body.steps;
  await api.bench.skipTo(new Date(Date.parse(lookBack.at) + 60_000));
  await act(office, { do: 'look-back', passed: true, reason: '没有反弹' });
  const closed = (await api.get(head, `/cases/${id}`)).body;
  expect(closed).toMatchObject({ status: 'closed', marks: [{ counts: true }] });
  expect(closed.actions.map((one: { do: string }) => one.do)).toEqual(['annul']);

  const annul = { do: 'annul', reason: '报表口径是本办下发的，原决定有误' };
  expect((await act(unit, annul)).body.title).toBe('no-authority');
  expect((await act(head, { ...annul, step: 2 })).body.title).toBe('step-unknown');
  const done = await act(head, annul, 'annulled');
  expect(done).toMatchObject({ status: 200, body: { caseId: id, happened: ['annulled'], nextAt: null } });
  expect((await act(head, annul, 'annulled')).body).toEqual(done.body);

  // Another case of the unit is open by now: what is meant for one never reaches the other.
  const another = await api.caseOn(0, 'false-report');
  expect((await act(head, annul)).body.title).toBe('decided-already');
  const again = await act(office, { do: 'look-back', passed: false, reason: '重来' });
  expect(again.body.title).toBe('case-closed');
  expect((await api.get(head, `/cases/${another}`)).body.version).toBe(4);

  const { body } = await api.get(unit, `/cases/${id}`);
  expect(body).toMatchObject({
    ...{ status: 'closed', closedAt: closed.closedAt },
    steps: [{ end: 'annulled', decisions: [{ outcome: 'confirm' }] }],
    marks: [{ counts: false }],
  });
  expect(body.events).toHaveLength(closed.events.length + 1);
  expect(body.events.at(-1)).toMatchObject({ kind: 'annulled', text: annul.reason });
  const papers = body.documents.map(({ kind, state }: { kind: string; state: string }) => [kind, state]);
  expect(papers).toContainEqual(['criticism-notice', 'withdrawn']);
  expect((await api.get(head, `/cases/${id}/why`)).body.agrees).toBe(true);
});

test('a decision that comes after the last window is refused as late, and nothing follows from the silence', async () => {
  const silent = await api.caseOn(2, 'false-report');
  await api.bench.skipTo(new Date((await api.bench.now()).getTime() + 36 * 86_400_000));
  const late = await api.post(head, `/cases/${silent}/acts`, { step: 1, ...decide });
  expect(late).toMatchObject({
    status: 409,
    body: { title: 'window-over', detailZh: expect.any(String) as unknown },
  });
  expect((await api.get(head, `/cases/${silent}`)).body).toMatchObject({
    ...{ status: 'closed', marks: [], steps: [{ end: 'lapsed', decisions: [] }] },
  });
});
