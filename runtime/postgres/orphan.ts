import { execFileSync } from 'node:child_process';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { endProcess } from '../home/children';
import { identityOf, startTimeOf } from '../home/process-identity';
import type { Progress } from '../progress';

/**
 * Clears what a server that was not stopped left in its data folder: ends the server where it still runs on exactly
 * this folder, and removes a postmaster.pid whose number now belongs to something else (PostgreSQL would refuse to
 * start). Call it under the data folder's lock, never on a folder that another engine may use.
 */
export async function clearOrphan(data: string, say: Progress): Promise<void> {
  const file = join(data, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return;
  if (startTimeOf(pid) !== null && (await servesFolder(pid, data))) {
    say(`ending the database server ${pid} that an earlier start left`);
    await endProcess(identityOf(pid), 'SIGINT');
  }
  await rm(file, { force: true });
}

/** A server works in its data folder; where there is no /proc its command line tells. */
async function servesFolder(pid: number, data: string): Promise<boolean> {
  try {
    if (process.platform === 'linux') return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(data));
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(data);
  } catch {
    return false;
  }
}
