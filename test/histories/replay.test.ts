import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeterminismViolationError } from '@temporalio/workflow';
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import pino from 'pino';
import { workflowBundle } from '../../worker/bundle';
import { installTemporalLog } from '../../worker/worker';
import { readHistory, type History } from './history-file';

jest.setTimeout(120_000);

const recorded = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: version }) =>
    readdirSync(join(__dirname, version)).map((file) => ({
      name: `${version}/${file}`,
      path: join(__dirname, version, file),
    })),
  );

const read = (path: string): History => readHistory(readFileSync(path, 'utf8'));

let bundle: WorkflowBundleWithSourceMap;
beforeAll(async () => {
  // The SDK reports the violations that are made here on purpose; they come back as errors anyway.
  installTemporalLog(pino({ level: 'silent' }));
  bundle = await workflowBundle();
});

const replay = (history: History): Promise<void> =>
  Worker.runReplayHistory({ workflowBundle: bundle }, history, 'golden');

it('has a history of every workflow', () => {
  const workflows = new Set(recorded.map(({ name }) => name.replace(/^.*\/|\.json$/g, '')));
  expect([...workflows].sort()).toEqual(['cadence', 'case', 'round', 'wave']);
});

it.each(recorded)('$name is decided by the code of today as it was when it happened', async ({ path }) => {
  await expect(replay(read(path))).resolves.toBeUndefined();
});

it.each(recorded)('$name with another order of what it asked for is refused', async ({ path }) => {
  const history = read(path);
  const asked = (history.events ?? []).flatMap(
    ({ activityTaskScheduledEventAttributes: event }) => event?.activityType ?? [],
  );
  const [first] = asked;
  const other = asked.find(({ name }) => name !== first?.name);
  if (first === undefined) throw new Error('expected a history that asks for an activity');
  // The first two different activities change places; where all are the same, the first becomes another.
  const { name } = first;
  first.name = other?.name ?? 'anotherActivity';
  if (other !== undefined) other.name = name ?? null;
  await expect(replay(history)).rejects.toThrow(DeterminismViolationError);
});
