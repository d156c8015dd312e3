import { checkLog, type LogCheck } from '../../../audit/check/check-log';
import { noteKey } from '../../../audit/checkpoint/note-key';
import { signHead } from '../../../audit/log/sign-head';
import { newSigningKey } from '../log/filled-log';
import { caseApi, type CaseApi } from '../../api/case-api';
import { keepHistories } from '../../../worker/housekeeping/keep-histories';
import { Client } from 'pg';

jest.setTimeout(180_000);

const signingKey = newSigningKey();
let api: CaseApi;

/** A week as it is: one reports, one does not, one is returned, and one has a case that goes its first steps. */
beforeAll(async () => {
  api = await caseApi(3);
  const { bench, office } = api;
  await office.run();
  await bench.skipTo('2031-03-07T10:00:00+08:00');
  const [first, second] = await office.duties('weekly-meeting', '2031-W11');
  await office.report(first);
  await office.report(second);
  const returned = { accept: false, reason: '缺少签到表', dueAt: '2031-03-13T18:00:00+08:00' };
  const review = await api.post(office.office, `/duties/${second?.id}/review`, returned);
  if (review.status !== 200) throw new Error(`expected 200, got ${JSON.stringify(review)}`);
  const caseId = await api.caseOn(2, 'false-report');
  await api.passDate(caseId);
  await office.end();
  await keepHistories(bench.deps, await bench.now());
  await signHead(bench.deps.db, { signingKey, now: await bench.now() });
});
afterAll(() => api.stop());

const check = (): Promise<LogCheck> =>
  checkLog({
    databaseUrl: api.bench.databaseUrl,
    keysFor: (origin) => [noteKey(origin, signingKey)],
    handedIn: [],
    progress: () => undefined,
  });

test('what the engine wrote in a week says what its log says', async () => {
  const { db } = api.bench.deps;
  expect(await check()).toMatchObject({ verdict: 'intact', checkpoints: 1 });
  expect(await db.dutyFact.count()).toBeGreaterThanOrEqual(3);
  expect(await db.dutyVerdict.count()).toBeGreaterThanOrEqual(3);
  expect(await db.keptHistory.count()).toBeGreaterThanOrEqual(1);
  expect(await db.caseEvent.count()).toBeGreaterThanOrEqual(2);
  const looks = await db.checkpoint.findMany();
  expect(looks.map(({ result }) => result)).toContainEqual(
    expect.objectContaining({ head: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string }),
  );
});

const ONE = (table: string): string => `(SELECT id FROM ${table} ORDER BY id LIMIT 1)`;

test.each<[what: string, fault: string, statement: string]>([
  [
    'the time of a fact',
    'fact-altered',
    `UPDATE duty_fact SET at = at - interval '1 hour' WHERE id = ${ONE('duty_fact')}`,
  ],
  ['who told a fact', 'fact-altered', `UPDATE duty_fact SET by_post_id = 'x' WHERE id = ${ONE('duty_fact')}`],
  ['a deleted fact', 'fact-missing', `DELETE FROM duty_fact WHERE id = ${ONE('duty_fact')}`],
  [
    'the words of an outcome',
    'text-altered',
    "UPDATE text_body SET body = '另一种说法' WHERE body IS NOT NULL",
  ],
  ['a verdict', 'verdict-altered', "UPDATE duty_verdict SET verdict = 'excused' WHERE verdict = 'missed'"],
  [
    'the verdict of who reported',
    'verdict-altered',
    "UPDATE duty_verdict SET verdict = 'late' WHERE verdict = 'on-time'",
  ],
  ['a deleted verdict', 'verdict-missing', "DELETE FROM duty_verdict WHERE verdict = 'missed'"],
  [
    'an event of a case',
    'event-altered',
    `UPDATE case_event SET body = body || '{"rung":"handling"}' WHERE id = ${ONE('case_event')}`,
  ],
  ['a deleted event', 'event-missing', `DELETE FROM case_event WHERE id = ${ONE('case_event')}`],
  [
    'the head that a look took',
    'head-changed',
    `UPDATE checkpoint SET result = result || '{"head":"sha256:00"}' WHERE id = ${ONE('checkpoint')}`,
  ],
  [
    'a byte of a kept history',
    'history-altered',
    'UPDATE kept_history SET events = set_byte(events, 40, get_byte(events, 40) # 1)',
  ],
  ['a deleted history', 'history-missing', 'DELETE FROM kept_history'],
  [
    'a number of a policy',
    'policy-altered',
    "UPDATE policy_version SET source = regexp_replace(source, '\\d', '9')",
  ],
  [
    'when a policy came into force',
    'policy-altered',
    "UPDATE policy_version SET in_force_from = in_force_from - interval '1 day'",
  ],
  ['a deleted policy', 'policy-missing', 'DELETE FROM policy_version'],
  [
    'a day of a calendar',
    'calendar-altered',
    `UPDATE calendar_version SET days = days || '{"holidays":[{"date":"2031-03-10","name":"x"}]}' WHERE year = 2031`,
  ],
  ['the year of a calendar', 'calendar-altered', 'UPDATE calendar_version SET year = 2099 WHERE year = 2031'],
  ['a deleted calendar', 'calendar-missing', 'DELETE FROM calendar_version WHERE year = 2031'],
  [
    'an entry that nobody wrote',
    'entry-unplaced',
    "INSERT INTO log_entry SELECT 'x', office_id, at, kind, subject, body, digest FROM log_entry LIMIT 1",
  ],
])('%s is found and named', async (_what, fault, statement) => {
  // What is changed is changed back: one week serves them all.
  const tables = ['duty_fact', 'duty_verdict', 'case_event', 'text_body', 'log_entry', 'checkpoint'];
  tables.push('kept_history', 'policy_version', 'calendar_version');
  const owner = new Client({ connectionString: api.bench.databaseUrl });
  await owner.connect();
  try {
    await owner.query("SET session_replication_role = 'replica'");
    for (const table of tables) await owner.query(`CREATE TEMP TABLE kept_${table} AS TABLE ${table}`);
    await owner.query(statement);
    expect((await check()).firstFault).toMatchObject({ what: fault });
    for (const table of tables)
      await owner.query(`DELETE FROM ${table}; INSERT INTO ${table} TABLE kept_${table}`);
  } finally {
    await owner.end();
  }
  expect(await check()).toMatchObject({ verdict: 'intact' });
});
