import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const command = join(__dirname, '..', '..', 'cli', 'duban.cjs');
/** The first start on a machine may have to build Temporal's server: `npm test` has done that before. */
const START_LIMIT_MS = 90_000;

export interface EngineProcess {
  url: string;
  /** The printed address with its one-time key. */
  signInUrl: string;
  pid: number;
  /** Sends a signal and waits for the end; answers the exit code (null where a signal ended it). */
  end(signal: NodeJS.Signals): Promise<number | null>;
  stderr(): string;
}

/** A data folder of its own, removed by `remove`. */
export async function engineHome(): Promise<{ home: string; remove(): Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'duban-engine-'));
  return { home, remove: () => rm(home, { recursive: true, force: true }) };
}

/** Starts the engine as `npm start` does, on a free port, and answers once it says that it is ready. */
export async function startEngineProcess(
  home: string,
  env: Record<string, string> = {},
): Promise<EngineProcess> {
  const child = spawn(process.execPath, [command, 'start'], {
    env: { ...process.env, DUBAN_HOME: home, PORT: '0', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [url, signInUrl] = await readyLines(child, () => stderr);
  return {
    url,
    signInUrl,
    pid: child.pid ?? 0,
    stderr: () => stderr,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill(signal);
      await once(child, 'exit');
      return child.exitCode;
    },
  };
}

async function readyLines(child: ChildProcess, stderr: () => string): Promise<[string, string]> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`not ready in time: ${stderr()}`)), START_LIMIT_MS);
    const look = (): void => {
      const signInUrl = /sign in .*: (\S+)/.exec(stderr())?.[1];
      if (signInUrl === undefined) return;
      clearTimeout(limit);
      resolve([new URL(signInUrl).origin, signInUrl]);
    };
    child.stderr?.on('data', look);
    child.once('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`the engine ended with ${code} before it was ready: ${stderr()}`));
    });
  });
}

/** Asks again until the answer is there; fails where it has not come within the limit. */
export async function eventually<T>(
  ask: () => Promise<T | null>,
  what: string,
  limitMs = 60_000,
): Promise<T> {
  const end = performance.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (performance.now() > end) throw new Error(`${what}: not within ${limitMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Trades the printed address for the session's cookie. */
export async function signIn(signInUrl: string): Promise<{ cookie: string }> {
  const answer = await fetch(signInUrl, { redirect: 'manual' });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (answer.status !== 303 || cookie === undefined) throw new Error(`sign-in answered ${answer.status}`);
  return { cookie };
}
