import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rename, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Environment } from '../config/values';
import { freePort } from '../free-port';
import { CLASS_ARCHIVE } from './test-server-jars';

const START_LIMIT_MS = 30_000;
const POLL_MS = 50;

/**
 * Lets the Java test server start and end once, so that Java keeps its loaded classes: later starts take 0.5 s
 * instead of 1.5 s. Only speed depends on it: a Java that can't do it is left as it is.
 */
export async function makeClassArchive(folder: string, env: Environment): Promise<void> {
  const port = await freePort();
  const partial = join(folder, `${CLASS_ARCHIVE}.${process.pid}`);
  const main = [
    '-cp',
    `${folder}/lib/*`,
    'io.temporal.testserver.TestServer',
    String(port),
    '--enable-time-skipping',
  ];
  const flags = [`-XX:ArchiveClassesAtExit=${partial}`, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
  const server = spawn('java', [...flags, ...main], { env: env as NodeJS.ProcessEnv, stdio: 'ignore' });
  const ended = once(server, 'exit').catch(() => undefined);
  const limit = performance.now() + START_LIMIT_MS;
  while (server.exitCode === null && server.pid !== undefined && performance.now() < limit) {
    if (await listens(port)) break;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  server.kill('SIGTERM');
  await ended;
  await rename(partial, join(folder, CLASS_ARCHIVE)).catch(() => rm(partial, { force: true }));
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
