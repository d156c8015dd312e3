import type { Actor } from '../../api/auth/actor';
import { trailSubject } from '../../api/trail/subject';
import type { Bundle } from '../../audit/bundle/bundle';
import { verifyBundle } from '../../audit/bundle/verify-bundle';
import { scopesOf } from '../../cli/bundle-scope/scope-of';
import { ownRelease } from '../../cli/release';
import { digestOf } from '../../prisma/log/digest';
import { firstThatDiffers } from '../../worker/replay-runs';
import { caseApi, type CaseApi } from './case-api';

jest.setTimeout(300_000);

let api: CaseApi;
let auditor: Actor;
let unit: Actor & { unitId: string };
let caseId: string;
let roundId: string;

beforeAll(async () => {
  api = await caseApi(4);
  const { bench, office } = api;
  await office.run();
  unit = await api.secretary(0);
  auditor = { ...office.office, role: 'auditor', postId: null, tokenId: 'auditor' };
  caseId = await api.caseOn(0, 'false-report');
  const reply = { do: 'reply', step: 1, reply: '数字抄错，已更正', answers: [] };
  await api.post(unit, `/cases/${caseId}/acts`, reply);
  await bench.skipTo('2031-03-05T10:00:00+08:00');
  const decider = await office.decider('office-head');
  const decision = { do: 'decide', step: 1, version: 1, outcome: 'confirm', reason: '事实清楚，同意' };
  await bench.skipTo('2031-03-12T10:00:00+08:00');
  const { replyId } = (await api.get(decider, `/cases/${caseId}`)).body.steps[0].replies[0];
  await api.post(decider, `/cases/${caseId}/acts`, { do: 'open-reply', step: 1, replyId });
  const decided = await api.post(decider, `/cases/${caseId}/acts`, decision);
  if (decided.status !== 200) throw new Error(JSON.stringify(decided));
  const duties = await office.duties('weekly-meeting', '2031-W11');
  await office.report(duties[0]);
  await office.report(duties[1]);
  roundId = duties[0]?.roundId ?? '';
  await bench.skipTo('2031-03-24T10:00:00+08:00');
});
afterAll(() => api?.stop());

const trail = (path: string, actor = auditor) => api.get(actor, `/trail/${path}`);
const valueOf = (lines: { key: string; value: { zh: string } }[], key: string) =>
  lines.find((line) => line.key === key)?.value.zh;

test('a case is told line by line: words, who, what was known, which rule, and the very entry', async () => {
  const { status, body } = await trail(`cases/${caseId}`);
  expect(status).toBe(200);
  expect(body.title.zh).toBe('单位0的案件');
  const decided = body.lines.find((line: { kind: string }) => line.kind === 'case.decided');
  expect(decided).toMatchObject({
    words: { zh: '决定：成立' },
    by: { person: expect.stringMatching(/./) },
    known: { zh: expect.stringContaining('4 条事实、1 份说明') },
    rule: { version: 1 },
  });
  for (const { entry } of body.lines) {
    expect(digestOf(entry.body)).toBe(entry.digest);
    expect(JSON.parse(entry.body).id).toBe(entry.id);
  }
  // Events of one moment stand in the order of the case, whatever order the log gave them.
  const events = body.lines.map((line: { entry: { body: string } }) => JSON.parse(line.entry.body));
  const places = events.flatMap(({ data }: { data: { seq?: number } }) => data.seq ?? []);
  expect(places).toEqual(places.map((_: number, index: number) => index + 1));
  // What people wrote stays where it is opened and noted.
  expect(JSON.stringify(body)).not.toContain('数字抄错');
});

test('the state is that of any day, and the difference of two days is what the lines between them changed', async () => {
  const early = (await trail(`cases/${caseId}?until=2031-03-06`)).body;
  expect(valueOf(early.after, 'step-1-stage')).toBe('正在听取说明');
  expect(early.lines.every(({ day }: { day: string }) => day <= '2031-03-06')).toBe(true);
  const none = (await trail(`cases/${caseId}?until=2031-03-01`)).body;
  expect(none).toMatchObject({ after: [], lines: [], changed: [] });
  const between = (await trail(`cases/${caseId}?from=2031-03-06&until=2031-03-12`)).body;
  expect(between.before).toEqual(early.after);
  expect(between.lines.map(({ kind }: { kind: string }) => kind)).toContain('case.decided');
  expect(between.lines.every(({ day }: { day: string }) => day > '2031-03-06')).toBe(true);
  const stage = between.changed.find(({ key }: { key: string }) => key === 'step-1-stage');
  expect(stage.before.zh).toBe('正在听取说明');
  expect(stage.after.zh).not.toBe(stage.before.zh);
  expect((await trail(`cases/${caseId}?from=2031-03-12&until=2031-03-06`)).status).toBe(400);
});

test('a round tells what happens to many on a day in one line, and counts what the duties themselves say', async () => {
  const { body } = await trail(`rounds/${roundId}`);
  const outcomes = body.lines.filter(({ kind }: { kind: string }) => kind === 'duty.outcome');
  expect(outcomes).toMatchObject([{ count: 2, entry: null, words: { zh: '报来结果：2 次' } }]);
  const { db } = api.bench.deps;
  const rows = await db.duty.groupBy({ by: ['verdict'], where: { roundId }, _count: true });
  const said = Object.fromEntries(rows.map(({ verdict, _count }) => [verdict, String(_count)]));
  expect(said).toMatchObject({ missed: '2' });
  for (const [verdict, count] of Object.entries(said)) expect(valueOf(body.after, verdict)).toBe(count);
  expect(valueOf(body.after, 'expected')).toBe('4');
  expect(valueOf(body.after, 'round')).toBe('已收口');

  const [{ kind, day }] = outcomes;
  const { lines } = (await trail(`rounds/${roundId}?kind=${kind}&day=${day}`)).body;
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatchObject({ count: 1, leads: { kind: 'duty' } });
  const duty = (await trail(`duties/${lines[0].leads.id}`)).body;
  expect(valueOf(duty.after, 'duty')).toBe('已报');
  expect(duty.lines.map((line: { kind: string }) => line.kind)).toEqual(
    expect.arrayContaining(['round.planned', 'round.opened', 'duty.outcome', 'checkpoint.close']),
  );
});

test('a unit tells its duties and leads to its case; pages go on where the one before ended', async () => {
  const whole = (await trail(`units/${unit.unitId}?limit=200`)).body;
  expect(valueOf(whole.after, 'unit')).toBe('在册');
  expect(valueOf(whole.after, 'open-cases')).toBe('1');
  expect(whole.lines.some((line: { leads: { id: string } | null }) => line.leads?.id === caseId)).toBe(true);
  const first = (await trail(`units/${unit.unitId}?limit=3`)).body;
  expect(first.lines).toHaveLength(3);
  const second = (await trail(`units/${unit.unitId}?limit=200&cursor=${first.next}`)).body;
  expect([...first.lines, ...second.lines].map((line: { position: number }) => line.position)).toEqual(
    whole.lines.map((line: { position: number }) => line.position),
  );
});

test('it is found by name, period, id, position, receipt; nothing is found elsewhere', async () => {
  const { db } = api.bench.deps;
  const find = async (q: string, actor = auditor) =>
    (await api.get(actor, `/trail/search?q=${encodeURIComponent(q)}`)).body.items as {
      kind: string;
      id: string;
      by: string;
    }[];
  expect(await find('单位0')).toEqual([
    expect.objectContaining({ kind: 'unit', id: unit.unitId }),
    expect.objectContaining({ kind: 'case', id: caseId }),
  ]);
  expect(await find('weekly-meeting 2031-W11')).toMatchObject([{ kind: 'round', id: roundId }]);
  const fact = await db.dutyFact.findFirstOrThrow({ orderBy: { at: 'asc' } });
  expect(await find(fact.receipt)).toMatchObject([{ kind: 'duty', id: fact.dutyId, by: 'receipt' }]);
  expect(await find(fact.id)).toMatchObject([{ kind: 'duty', id: fact.dutyId, by: 'id' }]);
  expect(await find(fact.entryId)).toMatchObject([{ kind: 'duty', id: fact.dutyId }]);
  const place = await db.logPosition.findUniqueOrThrow({ where: { entryId: fact.entryId } });
  expect(await find(String(place.position))).toMatchObject([{ kind: 'duty', by: 'position' }]);
  expect(await find('没有这个')).toEqual([]);
  // Whoever answers for one branch finds nothing of another, and no round.
  const bound = { ...auditor, unitId: (await api.secretary(1)).unitId };
  expect(await find('单位0', bound)).toEqual([]);
  expect(await find(caseId, bound)).toEqual([]);
  expect(await find('2031-W11', bound)).toEqual([]);
  expect((await trail(`cases/${caseId}`, bound)).status).toBe(404);
  expect((await trail(`rounds/${roundId}`, bound)).status).toBe(403);
});

test('a reading is an entry of the log: one for a subject, a session and an hour, however often it is asked', async () => {
  const { db } = api.bench.deps;
  const readings = () => db.logEntry.count({ where: { subject: caseId, kind: 'trail.read' } });
  await trail(`cases/${caseId}`);
  const before = await readings();
  await Promise.all([1, 2, 3].map(() => trail(`cases/${caseId}?until=2031-03-06`)));
  expect(await readings()).toBe(before);
  await api.bench.skipTo(new Date((await api.bench.now()).getTime() + 3_600_000));
  await Promise.all([1, 2, 3].map(() => trail(`cases/${caseId}?from=2031-03-06`)));
  expect(await readings()).toBe(before + 1);
  const last = await db.logEntry.findFirstOrThrow({
    where: { subject: caseId, kind: 'trail.read' },
    orderBy: { at: 'desc' },
  });
  expect(JSON.parse(last.body).data).toMatchObject({ role: 'auditor', of: 'case', from: '2031-03-06' });
});

test('what it tells of is what its bundle holds, and the bundle is fetched here', async () => {
  const { db } = api.bench.deps;
  const { id: officeId } = api.office;
  const now = await api.bench.now();
  for (const [kind, id] of [
    ['case', caseId],
    ['round', roundId],
  ] as const) {
    const { scope } = await scopesOf[kind]({ db, officeId, now }, id);
    const { subjects } = await trailSubject(db, kind, officeId, id);
    expect([kind, [...subjects].sort()]).toEqual([kind, [...scope.subjects].sort()]);
  }
  const { status, body } = await trail(`cases/${caseId}/bundle`);
  expect(status).toBe(200);
  const bundle = body as Bundle;
  expect(bundle.manifest.scope).toEqual({ kind: 'case', id: caseId });
  const inBundle = new Set(bundle.entries.map(({ position }) => position));
  const told = (await trail(`cases/${caseId}`)).body.lines as { position: number; kind: string }[];
  const verdict = await verifyBundle({
    ...{ text: JSON.stringify(bundle), keysFor: null, handedIn: [], release: ownRelease() },
    replay: firstThatDiffers,
  });
  expect(verdict).toMatchObject({ verdict: 'intact', firstFault: null, replayed: 1 });
  const later = ['trail.read', 'bundle.exported'];
  expect(told.filter(({ kind, position }) => !later.includes(kind) && !inBundle.has(position))).toEqual([]);
});

test('it is for auditors and the office', async () => {
  for (const role of ['decider', 'secretary', 'inspector', 'administrator'] as const) {
    const { status } = await trail(`cases/${caseId}`, { ...auditor, role, unitId: unit.unitId });
    expect([role, status]).toEqual([role, 403]);
  }
  expect((await trail(`cases/${caseId}`, api.office.office)).status).toBe(200);
});
