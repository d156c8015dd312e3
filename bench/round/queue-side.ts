import {
  each,
  peakMegabytes,
  reports,
  stopwatch,
  CLIENTS,
  type SideMeasured,
  type SideQuestion,
} from './sides';
import { countOf } from './sink';
import { openUnitJob, unitsOf, type UnitOfJob } from './unit-job';

export interface QueueQuestion extends SideQuestion {
  /** Units in one job's payload. */
  unitsAJob: number;
}

export type Task = 'open' | 'close';
/** Units of one job. */
export type Payload = UnitOfJob[];

/** A job queue with its workers running. */
export interface Queue {
  add(task: Task, payloads: readonly Payload[]): Promise<void>;
  stop(): Promise<void>;
}

/** What does a job's work. */
export type Work = Record<Task, (payload: Payload) => Promise<void>>;

const POLL_MS = 5;

/** The same round as jobs of a queue: one to open, one to close; reports are written as they arrive. */
export async function measureQueue(
  { databaseUrl, officeId, units, unitsAJob }: QueueQuestion,
  start: (databaseUrl: string, work: Work) => Promise<Queue>,
): Promise<SideMeasured> {
  const job = openUnitJob(databaseUrl, officeId);
  const all = await unitsOf(databaseUrl, officeId, units);
  const payloads = Array.from({ length: Math.ceil(units / unitsAJob) }, (_, nth) =>
    all.slice(nth * unitsAJob, (nth + 1) * unitsAJob),
  );
  const done = { open: 0, close: 0 };
  const counted = (task: Task) => async (payload: Payload) => {
    await job[task](payload);
    done[task] += payload.length;
  };
  const queue = await start(databaseUrl, { open: counted('open'), close: counted('close') });
  const finish = async (task: Task): Promise<void> => {
    await queue.add(task, payloads);
    while (done[task] < units) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  };
  try {
    const watch = stopwatch();
    await finish('open');
    watch.part('opening and notices');
    await each(
      all.filter(({ ordinal }) => reports(ordinal)),
      CLIENTS,
      (unit) => job.report(unit),
    );
    watch.part('reports');
    await finish('close');
    watch.part('close');
    return {
      ...{ seconds: watch.seconds(), parts: watch.parts, verdicts: await job.verdicts() },
      ...{ ...countOf(job.sink), cost: null, peakMegabytes: peakMegabytes() },
    };
  } finally {
    await queue.stop();
    await job.end();
  }
}
