import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkLog } from '../../audit/check/check-log';
import { notesFrom } from '../../cli/log-files';
import { noteKey } from '../../audit/checkpoint/note-key';
import { mailHead } from '../../worker/housekeeping/mail-head';
import { signLog } from '../../worker/housekeeping/sign-log';
import { BEGUN, fillLog, newSigningKey, tamper } from '../audit/log/filled-log';
import { engineBench, type EngineBench } from '../setup/engine-bench';

let bench: EngineBench;
let folder: string;
const signingKey = newSigningKey();
const job = mailHead('keeper@elsewhere.invalid');
beforeAll(async () => {
  bench = await engineBench({ worker: false });
  folder = await mkdtemp(join(tmpdir(), 'duban-keeper-'));
});
afterAll(async () => {
  await bench.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a keeper outside gets the newest head, the same one under the same Message-ID, and nothing before there is one', async () => {
  const { deps } = bench;
  await job(deps, BEGUN);
  expect(await bench.mails()).toEqual([]);
  await fillLog(deps.db, 3);
  await signLog(signingKey)(deps, BEGUN);
  await job(deps, BEGUN);
  await job(deps, BEGUN);
  const mails = await bench.mails();
  expect(mails.map(({ messageId }) => messageId)).toEqual(Array(2).fill(mails[0]?.messageId));
  expect(mails[0]).toMatchObject({
    envelopeTo: ['keeper@elsewhere.invalid'],
    subject: expect.stringContaining('前 3 条'),
  });
});

test('what was mailed finds a log that was cut and signed anew', async () => {
  const { deps, databaseUrl } = bench;
  const [mail] = await bench.mails();
  const text = mail?.text ?? '';
  const file = join(folder, 'head.txt');
  await writeFile(file, text.slice(text.indexOf('FILE.') + 'FILE.'.length).trimStart());
  const check = async () =>
    checkLog({
      databaseUrl,
      keysFor: (origin) => [noteKey(origin, signingKey)],
      handedIn: await notesFrom([file]),
      progress: () => undefined,
    });
  expect(await check()).toMatchObject({ verdict: 'intact', handedIn: 1 });
  await tamper(
    deps.db,
    'DELETE FROM log_entry WHERE id = (SELECT entry_id FROM log_position WHERE position = 3)',
    'DELETE FROM log_position WHERE position = 3',
    'DELETE FROM log_checkpoint',
  );
  await signLog(signingKey)(deps, BEGUN);
  expect(await check()).toMatchObject({ verdict: 'altered', firstFault: { what: 'log-shorter' } });
});
