import { checkLog } from '../../../audit/check/check-log';
import { noteKey } from '../../../audit/checkpoint/note-key';
import { signHead } from '../../../audit/log/sign-head';
import type { Retention } from '../../../domain/policy/retention';
import { eraseByRule, type Erased } from '../../../offices/retention/erase-by-rule';
import { rulesInForce } from '../../../offices/rules';
import { caseApi, type CaseApi } from '../../api/case-api';
import { newSigningKey } from '../../audit/log/filled-log';

jest.setTimeout(120_000);

const signingKey = newSigningKey();
const THREE_YEARS: Retention = { names: { months: 36 }, texts: { months: 36 } };
let api: CaseApi;
let caseId: string;
/** Of the secretary of the first unit. */
let leaver: string;

/** One unit reports, another has a case; the secretary of the first leaves by the end of March 2031. */
beforeAll(async () => {
  api = await caseApi(3);
  const { bench, office } = api;
  const { db } = bench.deps;
  await office.run();
  await bench.skipTo('2031-03-07T10:00:00+08:00');
  await office.report((await office.duties('weekly-meeting', '2031-W11'))[0]);
  caseId = await api.caseOn(2, 'false-report');
  await api.passDate(caseId);
  await office.end();
  leaver = (await db.person.findFirstOrThrow({ where: { email: office.emailOf(0) } })).id;
  const until = new Date('2031-03-31T00:00:00+08:00');
  await db.postHolding.updateMany({ where: { personId: leaver }, data: { until } });
});
afterAll(() => api.stop());

async function erase(at: string, retention?: Retention): Promise<Erased> {
  const { db } = api.bench.deps;
  const now = new Date(at);
  const rules = await rulesInForce(db, api.office.id, now);
  const policy = retention === undefined ? rules.policy : { ...rules.policy, retention };
  return eraseByRule(db, api.office.id, { ...rules, policy }, now);
}

async function check() {
  const { deps, databaseUrl } = api.bench;
  await signHead(deps.db, { signingKey, now: await api.bench.now() });
  return checkLog({
    databaseUrl,
    keysFor: (origin) => [noteKey(origin, signingKey)],
    handedIn: [],
    progress: () => undefined,
  });
}

test('without a rule nothing is erased, and by a rule nothing before its time', async () => {
  expect(await erase('2050-01-01T12:00:00+08:00')).toEqual({ people: 0, texts: 0 });
  expect(await erase('2034-02-28T12:00:00+08:00', THREE_YEARS)).toEqual({ people: 0, texts: 0 });
});

test('a text whose time is over is erased with its salt, and the log says by which rule; an open case keeps its own', async () => {
  const { db } = api.bench.deps;
  const fact = await db.dutyFact.findFirstOrThrow({ where: { kind: 'outcome' } });
  const evidence = await db.incident.findFirstOrThrow({ where: { caseId } });
  const { texts } = await erase('2034-04-20T12:00:00+08:00', { texts: { months: 36 } });
  expect(texts).toBeGreaterThan(1);
  expect(await db.textBody.findUniqueOrThrow({ where: { id: fact.textId ?? '' } })).toMatchObject({
    ...{ body: null, salt: '', erasedAt: new Date('2034-04-20T12:00:00+08:00') },
    digest: expect.stringMatching(/^sha256:/),
  });
  const kept = await db.textBody.findUniqueOrThrow({ where: { id: evidence.textId ?? '' } });
  expect(kept.body).toBe('现场核对的情况');
  const { body } = await db.logEntry.findFirstOrThrow({ where: { kind: 'texts.erased' } });
  expect(JSON.parse(body).data).toMatchObject({
    before: '2031-04-19T16:00:00.000Z',
    texts: expect.arrayContaining([fact.textId]),
  });
  expect(await check()).toMatchObject({ verdict: 'intact', firstFault: null });
});

test('who left goes by name and address, with every way in; who holds a post stays', async () => {
  const { db } = api.bench.deps;
  await db.account.create({
    data: { personId: leaver, officeId: api.office.id, passwordHash: '$', changedAt: new Date(0) },
  });
  const before = await db.person.count({ where: { name: '' } });
  expect(await erase('2034-04-20T12:00:00+08:00', { names: { months: 36 } })).toEqual({
    people: 1,
    texts: 0,
  });
  expect(await db.person.findUniqueOrThrow({ where: { id: leaver } })).toMatchObject({
    ...{ name: '', email: leaver },
  });
  expect(await db.person.count({ where: { name: '' } })).toBe(before + 1);
  expect(await db.account.count({ where: { personId: leaver } })).toBe(0);
  expect(await db.logEntry.count({ where: { kind: 'person.erased', subject: leaver } })).toBe(1);
  expect(await erase('2034-04-21T12:00:00+08:00', THREE_YEARS)).toMatchObject({ people: 0 });
  expect(await check()).toMatchObject({ verdict: 'intact' });
});

test('once its case is closed and long past, a text goes too; an issued paper is kept', async () => {
  const { db } = api.bench.deps;
  const incident = await db.incident.findFirstOrThrow({ where: { caseId } });
  const withdrawn = { reason: '登记有误' };
  const answer = await api.post(api.office.office, `/incidents/${incident.id}/withdraw`, withdrawn);
  expect(answer.status).toBe(200);
  await api.bench.skipTo(new Date((await api.bench.now()).getTime() + 60_000));
  expect((await db.caseFile.findUniqueOrThrow({ where: { id: caseId } })).status).toBe('closed');
  await erase('2040-01-01T12:00:00+08:00', THREE_YEARS);
  const left = await db.textBody.findMany({ where: { body: { not: null } }, select: { id: true } });
  const papers = await db.caseDocument.findMany({ where: { issuedAt: { not: null } } });
  expect(left.map(({ id }) => id).sort()).toEqual(papers.map(({ contentId }) => contentId).sort());
  expect(await check()).toMatchObject({ verdict: 'intact', firstFault: null });
});

test('a text that somebody erased past the rule is found', async () => {
  const { db } = api.bench.deps;
  const [paper] = await db.textBody.findMany({ where: { body: { not: null } }, take: 1 });
  const id = paper?.id ?? '';
  await db.textBody.update({ where: { id }, data: { body: null, salt: '' } });
  expect(await check()).toMatchObject({
    verdict: 'altered',
    firstFault: { where: `text_body ${id}`, what: 'text-erased' },
  });
});
