import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { lockHome, lockOwner } from '../../../runtime/home/lock';
import { identityOf } from '../../../runtime/home/process-identity';
import { UsageError } from '../../../runtime/usage-error';
import { temporaryHome } from '../temporary-home';
import { kill, sleeper } from './sleeper';

const tsx = require.resolve('tsx/cjs');
const started: ChildProcess[] = [];
let folder: Awaited<ReturnType<typeof temporaryHome>>;

beforeEach(async () => {
  folder = await temporaryHome();
});
afterEach(async () => {
  await Promise.all(started.splice(0).map(kill));
  await folder.remove();
});

/** Another process that tries to take the lock; gives it and its answer. */
async function holder(): Promise<{ process: ChildProcess; said: string }> {
  const args = ['-r', tsx, join(__dirname, 'lock-holder.ts'), folder.home.folder];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  const [said] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { process: child, said };
}

it('a second start on one data folder is refused with the pid of the first', async () => {
  const first = await holder();
  expect(first.said).toBe('held');
  const refusal = lockHome(folder.home);
  await expect(refusal).rejects.toThrow(UsageError);
  await expect(refusal).rejects.toThrow(`in use by process ${first.process.pid}`);
  expect(await lockOwner(folder.home)).toMatchObject({ pid: first.process.pid });
});

it('the lock of a killed process is taken over', async () => {
  const first = await holder();
  await kill(first.process);
  expect(await lockOwner(folder.home)).toBeNull();
  await lockHome(folder.home);
  expect(await lockOwner(folder.home)).toMatchObject({ pid: process.pid });
});

it('of many that take over at once exactly one gets it', async () => {
  await kill((await holder()).process);
  const answers = await Promise.all(Array.from({ length: 6 }, holder));
  expect(answers.filter(({ said }) => said === 'held')).toHaveLength(1);
  expect(answers.filter(({ said }) => said.includes('in use by process'))).toHaveLength(5);
});

it('a lock whose pid now belongs to another process is taken over', async () => {
  const other = await sleeper();
  started.push(other);
  const record = { ...identityOf(other.pid), startTime: 'another boot:1' };
  await writeFile(join(folder.home.folder, 'lock.7'), JSON.stringify(record));
  await lockHome(folder.home);
  expect(await lockOwner(folder.home)).toMatchObject({ pid: process.pid });
});

it('a released lock can be taken again', async () => {
  const lock = await lockHome(folder.home);
  await lock.release();
  expect(await lockOwner(folder.home)).toBeNull();
  await lockHome(folder.home);
});
