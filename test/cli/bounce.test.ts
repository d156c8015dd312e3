import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOffice } from '../../offices/create-office';
import { newId } from '../../prisma/ids';
import { postfix } from '../offices/bounces/samples';
import { freshDatabase, type TestDatabase } from '../setup/database';

const command = join(__dirname, '..', '..', 'cli', 'duban.cjs');
let database: TestDatabase;
let home: string;
let id: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'duban-bounce-'));
  database = await freshDatabase();
  const { db } = database;
  const now = new Date('2026-11-23T09:00:00+08:00');
  const officeId = await createOffice({ db, clock: { now: () => Promise.resolve(now) } }, '整体推进办');
  id = newId();
  const sent = { channel: 'email', state: 'accepted', messageId: `<${id}@duban.example.cn>`, attempts: 1 };
  await db.delivery.create({ data: { id, officeId, slot: id, personId: newId(), ...sent, createdAt: now } });
  const tried = { attempt: 1, channel: 'email', claimant: 'test', state: 'accepted', claimedAt: now };
  await db.deliveryAttempt.create({ data: { id: newId(), deliveryId: id, ...tried } });
});
afterAll(async () => {
  await database.drop();
  await rm(home, { recursive: true, force: true });
});

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

function bounce(stdin: Buffer, ...args: string[]): Promise<Ended> {
  const env = { ...process.env, DUBAN_HOME: join(home, 'home'), DATABASE_URL: database.url };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [command, 'bounce', ...args],
      { env, timeout: 50_000 },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
    child.stdin?.on('error', () => undefined).end(stdin);
  });
}

const mail = (named: string): Buffer => postfix({ to: 'x@y', messageId: `<${named}@duban.example.cn>` });

it('takes a mail from a pipe, says what became of it, and the same again as a file changes nothing', async () => {
  const [first, file] = [await bounce(mail(id), '-'), join(home, 'bounce.eml')];
  expect(first).toMatchObject({
    code: 0,
    stdout: `delivery ${id} bounced with 5.1.1; no other channel is left\n`,
  });
  await writeFile(file, mail(id));
  const { code, stdout } = await bounce(Buffer.alloc(0), file, '--json');
  const answer = { deliveryId: id, status: '5.1.1', next: null, caseIds: [] };
  expect([code, JSON.parse(stdout)]).toEqual([0, { ...answer, outcome: 'already' }]);
  const pipe = await bounce(mail('x'), '-', '--to', `bounces+${id}@duban.example.cn`);
  expect(pipe).toMatchObject({ code: 0, stdout: expect.stringContaining('nothing to do') as string });
}, 60_000);

it('refuses with one line and exit 2; what is being tried at this moment with exit 1, to come again', async () => {
  const unknown = newId();
  const { code, stdout, stderr } = await bounce(mail(unknown), '-');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(new RegExp(`^duban: bounce -: the mail names delivery ${unknown}.*\n$`));
  const empty = await bounce(Buffer.alloc(0), '-');
  expect([empty.code, empty.stderr]).toEqual([2, 'duban: bounce -: found nothing, expected a mail\n']);
  const back = { state: 'sending', bouncedAt: null };
  await database.db.delivery.update({ where: { id }, data: back });
  const early = await bounce(mail(id), '-');
  expect([early.code, early.stdout]).toEqual([1, '']);
  expect(early.stderr).toMatch(/^duban: bounce -: .* is being tried at this moment.*\n$/);
}, 60_000);
