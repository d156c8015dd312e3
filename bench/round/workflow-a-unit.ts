import { join } from 'node:path';
import { Client } from '@temporalio/client';
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker';
import { connectTemporal } from '../../runtime/temporal/connect';
import { answering } from '../answers';
import { costOf, together } from '../histories';
import {
  CLIENTS,
  each,
  peakMegabytes,
  reports,
  stopwatch,
  type SideMeasured,
  type SideQuestion,
} from './sides';
import { countOf } from './sink';
import { openUnitJob, unitsOf, type UnitOfJob } from './unit-job';
import { closeSignal, reportUpdate } from './unit-workflow';

const TASK_QUEUE = 'units';
const idOf = ({ ordinal }: UnitOfJob): string => `unit-${ordinal}`;
const WARM_UP = 20;

/** The textbook: a workflow for each unit, on the same server. */
async function measure(question: SideQuestion): Promise<SideMeasured> {
  const { databaseUrl, temporalAddress: address, namespace, officeId, units } = question;
  const job = openUnitJob(databaseUrl, officeId);
  const all = await unitsOf(databaseUrl, officeId, units + WARM_UP);
  const [warm, measured] = [all.slice(units), all.slice(0, units)];
  const connection = await connectTemporal({ address });
  const client = new Client({ connection, namespace });
  const native = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    ...{ connection: native, namespace, taskQueue: TASK_QUEUE },
    workflowBundle: await bundleWorkflowCode({ workflowsPath: join(__dirname, 'unit-workflow.ts') }),
    activities: {
      open: (unit: UnitOfJob) => job.open([unit]),
      report: (unit: UnitOfJob) => job.report(unit),
      close: (unit: UnitOfJob) => job.close([unit]),
    },
  });
  const running = worker.run();
  const handle = (unit: UnitOfJob) => client.workflow.getHandle(idOf(unit));
  const start = (unit: UnitOfJob) =>
    client.workflow.start('unit', { workflowId: idOf(unit), taskQueue: TASK_QUEUE, args: [unit] });
  const opened = async (some: readonly UnitOfJob[], messages: number): Promise<void> => {
    await each(some, CLIENTS, start);
    while (job.sink.kept.length < messages) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const report = (some: readonly UnitOfJob[]) =>
    each(
      some.filter(({ ordinal }) => reports(ordinal)),
      CLIENTS,
      (unit) => handle(unit).executeUpdate(reportUpdate),
    );
  const close = async (some: readonly UnitOfJob[]): Promise<void> => {
    await each(some, CLIENTS, (unit) => handle(unit).signal(closeSignal));
    await each(some, CLIENTS, (unit) => handle(unit).result());
  };
  try {
    await opened(warm, WARM_UP);
    await report(warm);
    await close(warm);

    const watch = stopwatch();
    await opened(measured, WARM_UP + units);
    watch.part('opening and notices');
    await report(measured);
    watch.part('reports');
    await close(measured);
    watch.part('close');
    const { messages, people } = countOf(job.sink);
    const cost = together(await Promise.all(measured.map((unit) => costOf(client, idOf(unit)))));
    return {
      ...{ seconds: watch.seconds(), parts: watch.parts, verdicts: await job.verdicts() },
      ...{ messages: messages - WARM_UP, people: people - WARM_UP, cost, peakMegabytes: peakMegabytes() },
    };
  } finally {
    worker.shutdown();
    await running;
    await native.close();
    await connection.close();
    await job.end();
  }
}

answering({ measure });
