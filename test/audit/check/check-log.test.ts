import { checkLog, type LogCheck } from '../../../audit/check/check-log';
import type { HandedIn } from '../../../audit/check/witness';
import { signCheckpoint } from '../../../audit/checkpoint/checkpoint';
import { noteKey } from '../../../audit/checkpoint/note-key';
import { logOrigin } from '../../../audit/log/origin';
import { signHead } from '../../../audit/log/sign-head';
import { rootAt } from '../../../audit/log/tree';
import { chainAfter } from '../../../prisma/log/chain';
import { freshDatabase, type TestDatabase } from '../../setup/database';
import { BEGUN, fillLog, newSigningKey, tamper } from '../log/filled-log';

const signingKey = newSigningKey();
let database: TestDatabase;
/** Signed at 300 and 600 of 700 entries. */
let notes: string[];

beforeEach(async () => {
  database = await freshDatabase();
  notes = [];
  for (const count of [300, 300]) {
    await fillLog(database.db, count);
    const { checkpoint } = await signHead(database.db, { signingKey, now: BEGUN });
    notes.push(checkpoint?.note ?? '');
  }
  await fillLog(database.db, 100);
});
afterEach(() => database.drop());

const check = (...texts: string[]): Promise<LogCheck> =>
  checkLog({
    databaseUrl: database.url,
    keysFor: (origin) => [noteKey(origin, signingKey)],
    handedIn: texts.map((text, index): HandedIn => ({ name: `note-${index}`, text })),
    progress: () => undefined,
  });

/** The id of the entry at a position, in SQL. */
const at = (position: number): string => `(SELECT entry_id FROM log_position WHERE position = ${position})`;

/** What somebody would do who knows how the chain is made: it fits again from a position on. */
async function chainAgain(): Promise<void> {
  const { db } = database;
  const rows = await db.$queryRaw<{ position: bigint; digest: string; chain: string }[]>`
    SELECT position, digest, chain FROM log_position JOIN log_entry ON id = entry_id ORDER BY position`;
  let chain = '';
  const statements: string[] = [];
  for (const row of rows) {
    chain = row.position === 1n ? row.chain : chainAfter(chain, row.digest);
    if (chain !== row.chain)
      statements.push(`UPDATE log_position SET chain = '${chain}' WHERE position = ${row.position}`);
  }
  await tamper(db, ...statements);
}

test('an untouched log is intact, and so is it against notes from elsewhere', async () => {
  const whole = { verdict: 'intact', entries: 700, checkpoints: 2, firstFault: null };
  expect(await check()).toEqual({ ...whole, handedIn: 0 });
  expect(await check(...notes)).toEqual({ ...whole, handedIn: 2 });
});

const SWAP = [
  'UPDATE log_position SET position = -position WHERE position IN (20, 21)',
  'UPDATE log_position SET position = 41 + position WHERE position < 0',
];

test.each<[what: string, where: RegExp, fault: string, statements: string[]]>([
  [
    'the time in an entry',
    /^position 17, entry /,
    'entry-altered',
    [
      `UPDATE log_entry SET body = replace(body, '"at":"2026-03-02', '"at":"2026-03-01') WHERE id = ${at(17)}`,
    ],
  ],
  [
    'the time beside an entry',
    /^position 17, entry /,
    'columns-altered',
    [`UPDATE log_entry SET at = at - interval '1 day' WHERE id = ${at(17)}`],
  ],
  [
    'an entry and its digest',
    /^position 17, entry /,
    'chain-broken',
    [
      `UPDATE log_entry SET body = replace(body, '"number":16', '"number":99') WHERE id = ${at(17)}`,
      `UPDATE log_entry SET digest = 'sha256:' || encode(sha256(convert_to(body, 'UTF8')), 'hex') WHERE id = ${at(17)}`,
    ],
  ],
  [
    'a deleted entry',
    /^position 33, entry /,
    'entry-missing',
    [`DELETE FROM log_entry WHERE id = ${at(33)}`],
  ],
  [
    'an entry taken out with its position',
    /^position 33$/,
    'position-missing',
    [`DELETE FROM log_entry WHERE id = ${at(33)}`, 'DELETE FROM log_position WHERE position = 33'],
  ],
  ['two swapped entries', /^position 20, entry /, 'chain-broken', SWAP],
  [
    'a truncated log',
    /^position 551 \(checkpoint 600 vouches for 600\)$/,
    'log-shorter',
    [
      'DELETE FROM log_entry WHERE id IN (SELECT entry_id FROM log_position WHERE position > 550)',
      'DELETE FROM log_position WHERE position > 550',
    ],
  ],
  ['a truncated order', /^log_entry /, 'entry-unplaced', ['DELETE FROM log_position WHERE position > 650']],
  [
    'a tile',
    /^positions 257 to 512$/,
    'tile-altered',
    ["UPDATE log_tile SET hash = 'sha256:' || repeat('0', 64) WHERE tile = 1"],
  ],
  [
    "a checkpoint's root",
    /^checkpoint 300$/,
    'checkpoint-altered',
    ["UPDATE log_checkpoint SET root = 'sha256:' || repeat('0', 64) WHERE size = 300"],
  ],
  [
    "a checkpoint's text",
    /^checkpoint 300$/,
    'checkpoint-false',
    ["UPDATE log_checkpoint SET note = replace(note, E'\\n300\\n', E'\\n299\\n') WHERE size = 300"],
  ],
])('%s is found and named', async (_what, where, what, statements) => {
  await tamper(database.db, ...statements);
  const { verdict, firstFault } = await check();
  expect({ verdict, what: firstFault?.what }).toEqual({ verdict: 'altered', what });
  expect(firstFault?.where).toMatch(where);
});

test('with the chain made again the tree still differs, and it says between which checkpoints', async () => {
  await tamper(database.db, ...SWAP.map((sql) => sql.replace('20, 21', '420, 421').replace('41 +', '841 +')));
  await chainAgain();
  // The tile as well, which is no secret.
  await tamper(database.db, 'DELETE FROM log_tile');
  expect((await check()).firstFault).toMatchObject({
    where: 'positions 301 to 600 (checkpoint 600)',
    what: 'tree-changed',
  });
});

test('a checkpoint that another key signed is not trusted, whatever it says', async () => {
  const { db } = database;
  const forged = signCheckpoint(
    { origin: (await logOrigin(db)) ?? '', size: 300, root: await rootAt(db, 300) },
    newSigningKey(),
  );
  await tamper(db, `UPDATE log_checkpoint SET note = '${forged}' WHERE size = 300`);
  expect((await check()).firstFault).toMatchObject({ where: 'checkpoint 300', what: 'checkpoint-unknown' });
});

test('a whole older database tells nothing by itself, and is found by one later checkpoint', async () => {
  const later = notes[1] ?? '';
  await tamper(
    database.db,
    'DELETE FROM log_entry WHERE id IN (SELECT entry_id FROM log_position WHERE position > 450)',
    'DELETE FROM log_position WHERE position > 450',
    'DELETE FROM log_tile WHERE tile >= 1',
    'DELETE FROM log_checkpoint WHERE size > 450',
  );
  expect(await check()).toMatchObject({ verdict: 'intact', entries: 450, checkpoints: 1 });
  expect((await check(later)).firstFault).toMatchObject({
    where: 'position 451 (note-0 vouches for 600)',
    what: 'log-shorter',
  });
  // It goes on from there, as if nothing had been: the entries are other ones.
  await fillLog(database.db, 300);
  await signHead(database.db, { signingKey, now: BEGUN });
  expect(await check()).toMatchObject({ verdict: 'intact', entries: 750 });
  expect((await check(later)).firstFault).toMatchObject({
    where: 'positions 301 to 600 (note-0)',
    what: 'tree-changed',
  });
});

test('a note of another log, and a text that is none, are named', async () => {
  const other = await freshDatabase();
  try {
    await fillLog(other.db, 1);
    const { checkpoint } = await signHead(other.db, { signingKey, now: BEGUN });
    expect((await check(notes[0] ?? '', checkpoint?.note ?? '')).firstFault).toMatchObject({
      where: 'note-1',
      what: 'checkpoint-foreign',
    });
  } finally {
    await other.drop();
  }
  expect((await check('hello')).firstFault).toMatchObject({
    where: 'note-0',
    what: 'checkpoint-unreadable',
  });
  expect((await check('two words\n1\nAA==\n\n\u2014 two AAAAAAA=\n')).firstFault).toMatchObject({
    what: 'checkpoint-unreadable',
  });
});
