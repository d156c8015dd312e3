import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import {
  endRecordedChildren,
  forgetChild,
  recordChild,
  recordedChildren,
} from '../../../runtime/home/children';
import { temporaryHome } from '../temporary-home';
import { kill, sleeper } from './sleeper';

const started: ChildProcess[] = [];
let folder: Awaited<ReturnType<typeof temporaryHome>>;

beforeEach(async () => {
  folder = await temporaryHome();
});
afterEach(async () => {
  await Promise.all(started.splice(0).map(kill));
  await folder.remove();
});

async function child() {
  const made = await sleeper();
  started.push(made);
  return made;
}

it('what a dead engine left running is ended, and nothing else', async () => {
  const [ours, theirs, stranger] = [await child(), await child(), await child()];
  const ended = once(ours, 'exit');
  const record = await recordChild(folder.home, 'postgres', ours.pid);
  const records = [record, { ...record, pid: theirs.pid, startTime: 'another boot:1' }];
  await writeFile(folder.home.children, JSON.stringify(records));
  expect(await endRecordedChildren(folder.home)).toEqual([record]);
  expect(await ended).toEqual([null, 'SIGTERM']);
  expect([theirs, stranger].map(({ signalCode }) => signalCode)).toEqual([null, null]);
  expect(await recordedChildren(folder.home)).toEqual([]);
});

it('children that start and end side by side are all remembered and forgotten', async () => {
  const children = await Promise.all(Array.from({ length: 5 }, child));
  const records = await Promise.all(children.map(({ pid }, n) => recordChild(folder.home, `part-${n}`, pid)));
  expect(await recordedChildren(folder.home)).toHaveLength(5);
  await Promise.all(records.slice(1).map((record) => forgetChild(folder.home, record)));
  expect(await recordedChildren(folder.home)).toEqual(records.slice(0, 1));
});
