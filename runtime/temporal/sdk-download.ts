import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../config/values';
import type { Progress } from '../progress';
import { isExecutable } from '../programs/find';

/** A download that has not grown for this long is given up: a closed network often just swallows the request. */
const STALL_LIMIT_MS = 20_000;
const LOOK_EVERY_MS = 500;

/**
 * The SDK's own download of a server into a folder (which must be empty). Gives the program's path; null where it
 * can't be had, after 20 seconds without progress at the latest.
 */
export async function downloadBySdk(
  type: 'dev-server' | 'time-skipping',
  folder: string,
  env: Environment,
  say: Progress,
): Promise<string | null> {
  say(`downloading the Temporal ${type === 'dev-server' ? 'CLI' : 'test server'} as the SDK does ...`);
  const child = spawn(process.execPath, [join(__dirname, 'run-sdk-server.cjs'), type, folder], {
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)));
  const watch = watchForStall(folder, () => child.kill('SIGKILL'));
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  if (code === 0)
    return (
      (await filesIn(folder)).find((file) => !file.endsWith('.downloading') && isExecutable(file)) ?? null
    );
  say(`that download is not possible here: ${code === null ? 'no answer' : reasonIn(said)}`);
  return null;
}

function watchForStall(folder: string, giveUp: () => void): NodeJS.Timeout {
  let seen = 0;
  let grownAt = performance.now();
  return setInterval(() => {
    void sizeOf(folder).then((size) => {
      if (size !== seen) grownAt = performance.now();
      seen = size;
      if (performance.now() - grownAt > STALL_LIMIT_MS) giveUp();
    });
  }, LOOK_EVERY_MS);
}

async function sizeOf(folder: string): Promise<number> {
  const sizes = await Promise.all(
    (await filesIn(folder)).map((file) =>
      stat(file).then(
        (found) => found.size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const filesIn = async (folder: string) =>
  (await readdir(folder).catch(() => [])).map((name) => join(folder, name));

/** The cause at the end of the SDK's chain of errors, without the rest. */
function reasonIn(said: string): string {
  const line = (said.trim().split('\n').at(-1) ?? '').replace(/ for url .*$/, '');
  return line.length > 200 ? `${line.slice(0, 200)} ...` : line;
}
