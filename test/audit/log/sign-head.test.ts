import { readCheckpoint } from '../../../audit/checkpoint/checkpoint';
import { noteKey } from '../../../audit/checkpoint/note-key';
import { logOrigin } from '../../../audit/log/origin';
import { signHead } from '../../../audit/log/sign-head';
import { rootAt } from '../../../audit/log/tree';
import { lastWatch } from '../../../audit/log/watch';
import { freshDatabase, type TestDatabase } from '../../setup/database';
import { BEGUN, fillLog, newSigningKey, tamper } from './filled-log';

const signingKey = newSigningKey();
const request = { signingKey, now: BEGUN };
let database: TestDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.drop());

test('an empty log has no head to sign, and that is no fault', async () => {
  const { db } = database;
  expect(await signHead(db, request)).toEqual({ checkpoint: null, fault: null });
  expect(await lastWatch(db)).toEqual({ at: BEGUN, size: 0, fault: null });
});

test('the head is signed under the name of the log, once for each size', async () => {
  const { db } = database;
  await fillLog(db, 300);
  const { checkpoint } = await signHead(db, request);
  const origin = (await logOrigin(db)) ?? '';
  const read = readCheckpoint(checkpoint?.note ?? '', [noteKey(origin, signingKey)]);
  expect(read).toMatchObject({ origin, size: 300, verdict: 'signed', root: await rootAt(db, 300) });
  const again = await signHead(db, { signingKey, now: new Date(BEGUN.getTime() + 60_000) });
  expect(again.checkpoint).toEqual(checkpoint);
  await fillLog(db, 1);
  expect((await signHead(db, request)).checkpoint?.size).toBe(301n);
  expect(await db.logCheckpoint.count()).toBe(2);
});

test.each<[what: string, where: string, fault: string, statements: string[]]>([
  [
    'was rewritten',
    'positions 1 to 10',
    'tree-changed',
    [
      "UPDATE log_entry SET digest = 'sha256:00' WHERE id = (SELECT entry_id FROM log_position WHERE position = 7)",
    ],
  ],
  ['was cut', 'position 9', 'log-shorter', ['DELETE FROM log_position WHERE position > 8']],
  [
    'has another first entry',
    'position 1',
    'tree-changed',
    [
      'UPDATE log_position SET position = -position WHERE position <= 2',
      'UPDATE log_position SET position = 3 + position WHERE position < 0',
    ],
  ],
  [
    'has a checkpoint with another root',
    'checkpoint 10',
    'checkpoint-altered',
    ["UPDATE log_checkpoint SET root = 'sha256:' || repeat('0', 64)"],
  ],
  [
    'has a checkpoint with another text',
    'checkpoint 10',
    'checkpoint-false',
    ["UPDATE log_checkpoint SET note = replace(note, E'\\n10\\n', E'\\n11\\n')"],
  ],
])('a log that %s is not signed, and the watch says where', async (_what, where, what, statements) => {
  const { db } = database;
  await fillLog(db, 10);
  await signHead(db, request);
  await tamper(db, ...statements);
  expect(await signHead(db, request)).toMatchObject({ checkpoint: null, fault: { where, what } });
  expect(await lastWatch(db)).toMatchObject({ fault: { where, what } });
  expect(await db.logCheckpoint.count()).toBe(1);
});

test('another key goes on only where it is told to trust the one before', async () => {
  const { db } = database;
  await fillLog(db, 5);
  await signHead(db, request);
  await fillLog(db, 5);
  const other = { signingKey: newSigningKey(), now: BEGUN };
  expect((await signHead(db, other)).fault).toMatchObject({
    where: 'checkpoint 5',
    what: 'checkpoint-unknown',
  });
  const trusted = [noteKey((await logOrigin(db)) ?? '', signingKey)];
  expect((await signHead(db, { ...other, trusted })).checkpoint?.size).toBe(10n);
  await fillLog(db, 1);
  expect((await signHead(db, other)).checkpoint?.size).toBe(11n);
});
