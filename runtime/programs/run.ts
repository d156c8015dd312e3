import { spawn, type SpawnOptions } from 'node:child_process';
import type { Environment } from '../config/values';

export interface RunOptions {
  readonly env: Environment;
  readonly cwd?: string;
  readonly timeoutMs: number;
  /** Called now and then with the seconds that have passed. */
  readonly onWaiting?: (seconds: number) => void;
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
}

/** How often a person who waits hears that it goes on. */
const WAITING_EVERY_MS = 20_000;
/** An error text keeps this much of what the program said last. */
const MAX_SAID = 400;

/** Runs a program to its end and gives its output. Rejects with its last words where it fails or takes too long. */
export async function run(command: string, args: readonly string[], options: RunOptions): Promise<string> {
  const spawnOptions: SpawnOptions = {
    env: options.env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...options.user,
  };
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, spawnOptions);
    let output = '';
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-MAX_SAID)));
    const waiting = setInterval(
      () => options.onWaiting?.(Math.round((performance.now() - started) / 1000)),
      WAITING_EVERY_MS,
    );
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, options.timeoutMs);
    const settle = (error: Error | null) => {
      clearInterval(waiting);
      clearTimeout(limit);
      if (error) reject(error);
      else resolve(output);
    };
    child.on('error', (error) => settle(new Error(`${command}: ${error.message}`)));
    child.on('close', (code, signal) => {
      const last = (said || output)
        .trim()
        .replaceAll(/\s*\n\s*/g, ' | ')
        .slice(-MAX_SAID);
      if (code === 0) settle(null);
      else if (late) settle(new Error(`${command}: not done after ${options.timeoutMs / 1000} s: ${last}`));
      else settle(new Error(`${command}: ended with ${code ?? signal}: ${last}`));
    });
  });
}
