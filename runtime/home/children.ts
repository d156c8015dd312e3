import { readFile } from 'node:fs/promises';
import type { Home } from './folder';
import { writePrivate } from './private-file';
import { identityOf, stillRuns, type ProcessIdentity } from './process-identity';

/** A program that the engine started, as it is remembered across a crash of the engine. */
export interface ChildRecord extends ProcessIdentity {
  readonly name: string;
  /** What asks it to end in an orderly way. */
  readonly signal: 'SIGTERM' | 'SIGINT';
}

/** How long a child may take to end in an orderly way before it is killed: a database writes its checkpoint first. */
const GRACE_MS = 30_000;
const POLL_MS = 20;

/** Remembers a child that was just started. Throws where it does not run any more. */
export async function recordChild(
  home: Home,
  name: string,
  pid: number,
  signal: ChildRecord['signal'] = 'SIGTERM',
): Promise<ChildRecord> {
  const record = { name, ...identityOf(pid), signal };
  await change(home, (records) => [...records, record]);
  return record;
}

/** Forgets a child that has ended. */
export async function forgetChild(home: Home, child: ProcessIdentity): Promise<void> {
  await change(home, (records) =>
    records.filter((record) => record.pid !== child.pid || record.startTime !== child.startTime),
  );
}

/**
 * Ends what an engine that died left running: exactly the recorded processes that still have the start time recorded.
 * Gives those that it ended. Call it under the data folder's lock.
 */
export async function endRecordedChildren(home: Home): Promise<ChildRecord[]> {
  const left = (await recordedChildren(home)).filter(stillRuns);
  await Promise.all(left.map((record) => endProcess(record, record.signal)));
  await change(home, () => []);
  return left;
}

export async function recordedChildren(home: Home): Promise<ChildRecord[]> {
  try {
    return JSON.parse(await readFile(home.children, 'utf8')) as ChildRecord[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Asks a process to end, kills it after the grace, returns when it is gone. */
export async function endProcess(identity: ProcessIdentity, signal: ChildRecord['signal']): Promise<void> {
  const patienceEndsAt = performance.now() + GRACE_MS;
  send(identity, signal);
  while (stillRuns(identity)) {
    if (performance.now() > patienceEndsAt) send(identity, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

function send(identity: ProcessIdentity, signal: NodeJS.Signals): void {
  if (!stillRuns(identity)) return;
  try {
    process.kill(identity.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const lastChange = new Map<string, Promise<void>>();

/** One change at a time a folder: two children may start side by side. */
function change(home: Home, edit: (records: ChildRecord[]) => ChildRecord[]): Promise<void> {
  const before = lastChange.get(home.children) ?? Promise.resolve();
  const mine = before.then(async () =>
    writePrivate(home.children, JSON.stringify(edit(await recordedChildren(home)))),
  );
  lastChange.set(
    home.children,
    mine.catch(() => undefined),
  );
  return mine;
}
