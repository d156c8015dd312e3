import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../config/values';
import { endProcess, forgetChild, recordChild, type ChildRecord } from '../home/children';
import type { Home } from '../home/folder';

export interface ChildOptions {
  /** Names the record and the log file. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Environment;
  readonly signal: ChildRecord['signal'];
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  readonly cwd?: string;
  /** Called where the child ends without having been stopped. */
  readonly onDeath?: ((reason: string) => void) | undefined;
}

export interface Child {
  readonly pid: number;
  readonly logFile: string;
  /** False from the moment that it has ended. */
  readonly alive: () => boolean;
  readonly stop: () => Promise<void>;
}

/** A log longer than this is set aside at the next start (one older log is kept). */
const MAX_LOG_BYTES = 10_000_000;

/**
 * Starts a program that lives as long as the engine. It has a process group of its own, so that Ctrl-C reaches the
 * engine alone and the parts end in the engine's order; it is recorded, so that the next start ends it after a crash;
 * it writes into a log file and not to a pipe of ours, whose end would kill it or stop it.
 */
export async function startChild(home: Home, options: ChildOptions): Promise<Child> {
  const logFile = join(home.logs, `${options.name}.log`);
  await setAside(logFile);
  const log = await open(logFile, 'a', 0o600);
  try {
    const child = spawn(options.command, options.args, {
      env: options.env as NodeJS.ProcessEnv,
      stdio: ['ignore', log.fd, log.fd],
      detached: true,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...options.user,
    });
    const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
    // Without a listener of its own a failed start would throw from the event.
    ended.catch(() => undefined);
    await once(child, 'spawn');
    const pid = child.pid as number;
    let alive = true;
    let stopping = false;
    const record = await recordChild(home, options.name, pid, options.signal).catch(() => {
      // It has ended already, or can't be remembered: what is not recorded must not outlive us.
      child.kill('SIGKILL');
      return null;
    });
    const forgotten = ended.then(async ([code, signal]) => {
      alive = false;
      if (record) await forgetChild(home, record);
      if (!stopping) options.onDeath?.(`${options.name} ended with ${code ?? signal}, see ${logFile}`);
    });
    return {
      pid,
      logFile,
      alive: () => alive,
      stop: async () => {
        stopping = true;
        if (alive && record) await endProcess(record, record.signal);
        await forgotten;
      },
    };
  } finally {
    await log.close();
  }
}

/** The last lines of a child's log, on one line, for an error text. */
export async function lastWords(logFile: string): Promise<string> {
  const text = await readFile(logFile, 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-3).join(' | ').slice(-600);
}

async function setAside(logFile: string): Promise<void> {
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  );
  if (size > MAX_LOG_BYTES) await rename(logFile, `${logFile}.1`);
}
