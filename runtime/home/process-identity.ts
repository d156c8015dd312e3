import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process, told from a later one that was given the same pid by when it started. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startTime: string;
}

/** Position of the start time among the fields after the command's closing bracket: field 22 of proc(5) stat. */
const START_TIME_AFTER_COMMAND = 19;

export function ownIdentity(): ProcessIdentity {
  return identityOf(process.pid);
}

/** Throws where there is no such process. */
export function identityOf(pid: number): ProcessIdentity {
  const startTime = startTimeOf(pid);
  if (startTime === null) throw new Error(`process ${pid} does not run`);
  return { pid, startTime };
}

/** False for a dead process, a zombie, and another process that has the pid now. */
export function stillRuns(identity: ProcessIdentity): boolean {
  return startTimeOf(identity.pid) === identity.startTime;
}

/**
 * When the process started, null where it does not run: clock ticks since boot (and the boot they count from) on
 * Linux, `ps`'s date elsewhere.
 */
export function startTimeOf(pid: number): string | null {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): string | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The command's name may hold blanks and brackets; its last bracket ends it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  if (state === 'Z' || state === 'X') return null;
  const boot = readOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  return `${boot}:${fields[START_TIME_AFTER_COMMAND] ?? ''}`;
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function fromPs(pid: number): string | null {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line === '' || line.startsWith('Z') ? null : line.replace(/^\S+\s+/, '');
  } catch {
    return null;
  }
}
