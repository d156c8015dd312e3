import PgBoss from 'pg-boss';
import { answering } from '../answers';
import { measureQueue, type Payload, type Queue, type QueueQuestion, type Work } from './queue-side';
import { each } from './sides';

/** As its documentation advises for many small jobs: fetched in batches, the shortest polling, several workers. */
const SETTINGS = { batchSize: 500, pollingIntervalSeconds: 0.5 };
const WORKERS = 2;
/** Jobs of a batch that are worked on at once. */
const AT_ONCE = 20;

async function start(connectionString: string, work: Work): Promise<Queue> {
  const boss = new PgBoss({ connectionString, max: 10 });
  boss.on('error', (error) => process.stderr.write(`pg-boss: ${error.message}\n`));
  await boss.start();
  for (const task of ['open', 'close'] as const) {
    await boss.createQueue(task);
    for (let worker = 0; worker < WORKERS; worker += 1)
      await boss.work<{ payload: Payload }>(task, SETTINGS, (jobs) =>
        each(jobs, AT_ONCE, ({ data }) => work[task](data.payload)),
      );
  }
  return {
    add: (task, payloads) => boss.insert(payloads.map((payload) => ({ name: task, data: { payload } }))),
    stop: () => boss.stop({ graceful: false, wait: true }),
  };
}

answering({ measure: (question: QueueQuestion) => measureQueue(question, start) });
