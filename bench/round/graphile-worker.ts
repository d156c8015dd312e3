import { Logger, run, type TaskList } from 'graphile-worker';
import { Pool } from 'pg';
import { answering } from '../answers';
import { measureQueue, type Payload, type Queue, type QueueQuestion, type Work } from './queue-side';

/** As its documentation advises: one runner a process with a pool as large as its concurrency. */
const CONCURRENCY = 20;

async function start(connectionString: string, work: Work): Promise<Queue> {
  const pool = new Pool({ connectionString, max: CONCURRENCY + 2 });
  const taskList: TaskList = {
    open: (payload) => work.open((payload as { units: Payload }).units),
    close: (payload) => work.close((payload as { units: Payload }).units),
  };
  const silent = new Logger(() => () => undefined);
  const runner = await run({
    pgPool: pool,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    taskList,
    logger: silent,
  });
  return {
    async add(task, payloads) {
      const specs = payloads.map((units) => ({ identifier: task, payload: { units } }));
      await pool.query(
        `SELECT graphile_worker.add_jobs(ARRAY(
           SELECT json_populate_recordset(null::graphile_worker.job_spec, $1::json)))`,
        [JSON.stringify(specs)],
      );
    },
    async stop() {
      await runner.stop();
      await pool.end();
    },
  };
}

answering({ measure: (question: QueueQuestion) => measureQueue(question, start) });
