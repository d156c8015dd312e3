import { openOutcomeDesk } from '../../api/duties/outcome-desk';
import type { OutcomeRequest } from '../../api/duties/outcome';
import { recordOutcomes } from '../../api/duties/record-outcomes';
import { onceKey } from '../../api/idempotency';
import { Problem } from '../../api/problem';
import { openDatabase, type Database } from '../../prisma/client';
import type { Duty } from '../../prisma/generated/client';
import { apiBench, type ApiBench } from './api-bench';

let api: ApiBench;
let db: Database;
/** Another process's connections. */
let other: Database;
let free: Duty[];

beforeAll(async () => {
  api = await apiBench();
  ({ db } = api.bench.deps);
  other = openDatabase(api.bench.databaseUrl);
  free = await db.duty.findMany({
    where: { officeId: api.office.id, status: 'open', inPerson: false },
    orderBy: [{ dueAt: 'asc' }, { roundId: 'asc' }, { ordinal: 'asc' }],
  });
});
afterAll(async () => {
  await other.$disconnect();
  await api.stop();
});

/** A duty that no test has used. */
function next(): Duty {
  const duty = free.shift();
  if (duty === undefined) throw new Error('expected one more open duty in the office of the test');
  return duty;
}

const RECEIVED = new Date('2031-03-03T09:30:00+08:00');

function request(duty: Duty, more: Partial<OutcomeRequest> & { key?: string } = {}): OutcomeRequest {
  const { key, ...rest } = more;
  const asked = { ...api.office.outcomeOf(duty, RECEIVED), ...rest };
  return { ...asked, once: onceKey('test', key, { duty: duty.id, outcome: asked.outcome }) };
}

const codeOf = (result: unknown): unknown => (result instanceof Problem ? result.code : result);

/** Everything in one group, in one transaction. */
const together = (...requests: OutcomeRequest[]) =>
  db.$transaction((tx) => recordOutcomes(tx, requests)).then((results) => results.map(codeOf));

test('one refusal in a group takes nothing else with it, and each gets its own', async () => {
  const [first, second, third] = [next(), next(), next()];
  await together(request(third));
  const noPost = { ...api.office.outcomeOf(first, RECEIVED).actor, postId: null };
  const elsewhere = { ...api.office.outcomeOf(first, RECEIVED).actor, officeId: 'elsewhere' };
  const results = await together(
    request(first),
    request({ ...first, id: 'nowhere' }),
    request(second, { actor: elsewhere }),
    request(second, { actor: noPost }),
    request(third),
    request(second, { outcome: { outcome: '还剩三处', remaining: 3 } }),
    request(second),
  );
  const taken = expect.objectContaining({ repeated: false });
  expect(results).toEqual([taken, 'duty-unknown', 'duty-unknown', 'no-post', 'not-owed', 'remaining', taken]);
  const facts = await db.dutyFact.groupBy({
    by: ['dutyId'],
    where: { dutyId: { in: [first.id, second.id, third.id] } },
    _count: true,
  });
  expect(facts.map(({ _count }) => _count)).toEqual([1, 1, 1]);
});

test('the same duty twice in a group: who came first is taken, the other hears that nothing more is asked', async () => {
  const duty = next();
  const [first, second] = await together(
    request(duty, { outcome: { outcome: '先到的' } }),
    request(duty, { outcome: { outcome: '后到的' } }),
  );
  expect([first, second]).toEqual([
    { answer: expect.objectContaining({ dutyId: duty.id, status: 'reported' }), repeated: false },
    'not-owed',
  ]);
  const [fact] = await db.dutyFact.findMany({ where: { dutyId: duty.id } });
  const text = await db.textBody.findUniqueOrThrow({ where: { id: fact?.textId ?? '' } });
  expect(text.body).toBe('先到的');
});

test('the same key twice in a group: one fact and the same answer; with other words, a conflict', async () => {
  const duty = next();
  const key = 'a phone that sent it twice';
  const results = await together(
    request(duty, { key }),
    request(duty, { key }),
    request(duty, { key, outcome: { outcome: '别的话' } }),
  );
  const [first, again, conflict] = results as [{ answer: object }, { answer: object }, string];
  expect(again).toEqual({ answer: first.answer, repeated: true });
  expect(conflict).toBe('idempotency-key-reused');
  expect(await together(request(duty, { key }))).toEqual([{ answer: first.answer, repeated: true }]);
  expect(await db.dutyFact.count({ where: { dutyId: duty.id } })).toBe(1);
});

test('a key whose first request was refused is free: only what was written is repeated', async () => {
  const duty = next();
  const key = 'refused first';
  const [refused, taken] = await together(
    request(duty, { key, outcome: { outcome: '已办结', remaining: 1 } }),
    request(duty, { key }),
  );
  expect([refused, taken]).toEqual(['remaining', expect.objectContaining({ repeated: false })]);
});

test('a hundred at once are committed in few transactions, each with its fact, entry and own receipt', async () => {
  const duties = Array.from({ length: Math.min(100, free.length - 10) }, next);
  const before = await commits();
  const desk = openOutcomeDesk(db);
  const answers = await Promise.all(duties.map((duty) => desk.record(request(duty, { key: duty.id }))));
  expect((await commits()) - before).toBeLessThan(duties.length / 2);
  expect(new Set(answers.map(({ answer }) => answer.receipt)).size).toBe(duties.length);
  const ids = duties.map(({ id }) => id);
  expect(await db.duty.count({ where: { id: { in: ids }, status: 'reported', receivedAt: RECEIVED } })).toBe(
    duties.length,
  );
  expect(await db.logEntry.count({ where: { subject: { in: ids }, kind: 'duty.outcome' } })).toBe(
    duties.length,
  );
  expect(await db.idempotencyKey.count({ where: { key: { in: ids } } })).toBe(duties.length);
});

/** Facts are written by one statement a group: each gives its own transaction's number. */
async function commits(): Promise<number> {
  const [row] = await db.$queryRaw<{ groups: number }[]>`
    SELECT count(DISTINCT xmin::text)::int AS groups FROM duty_fact`;
  return row?.groups ?? 0;
}

test('where one of a group fails in the database, the others are recorded all the same', async () => {
  const [good, bad, alsoGood] = [next(), next(), next()];
  const broken = { outcome: { outcome: 'a text that no database takes: \u0000' } };
  const desk = openOutcomeDesk(db);
  const results = await Promise.allSettled([
    desk.record(request(good)),
    desk.record(request(bad, broken)),
    desk.record(request(alsoGood)),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  const facts = await db.dutyFact.findMany({
    where: { dutyId: { in: [good.id, bad.id, alsoGood.id] } },
    select: { dutyId: true },
  });
  expect(facts.map(({ dutyId }) => dutyId).sort()).toEqual([good.id, alsoGood.id].sort());
});

test('two processes with the same key at the same moment write one fact and answer the same', async () => {
  for (const duty of [next(), next(), next()]) {
    const desks = [openOutcomeDesk(db), openOutcomeDesk(other), openOutcomeDesk(other)];
    const answers = await Promise.all(desks.map((desk) => desk.record(request(duty, { key: duty.id }))));
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(answers.map(({ answer }) => answer.receipt)).size).toBe(1);
    expect(await db.dutyFact.count({ where: { dutyId: duty.id } })).toBe(1);
  }
});
