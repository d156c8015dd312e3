import { Client, type Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { makeTelemetryFilterString, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { Logger } from 'pino';
import { createActivities, type Activities } from '../activities';
import type { Deps } from '../activities/deps';
import type { TemporalAccess } from '../runtime/temporal/connect';
import { TASK_QUEUE } from '../workflows/handles';
import { workflowBundle } from './bundle';

export interface RunningWorker {
  /** Rejects when the worker dies by itself. */
  readonly finished: Promise<void>;
  stop(): Promise<void>;
}

export interface WorkerOptions {
  access: TemporalAccess;
  namespace: string;
  dataConverter: DataConverter;
  deps: Deps;
  /** Those of `deps`, unless somebody stands between. */
  activities?: Activities;
}

/** Starts the Temporal worker of this process. */
export async function startWorker({
  access,
  namespace,
  dataConverter,
  deps,
  activities = createActivities(deps),
}: WorkerOptions): Promise<RunningWorker> {
  const connection = await NativeConnection.connect(access);
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: TASK_QUEUE,
    workflowBundle: await workflowBundle(),
    activities,
    dataConverter,
    shutdownGraceTime: '5 seconds',
  });
  const finished = worker.run();
  return {
    finished,
    async stop() {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await finished.catch(() => undefined);
      await connection.close();
    },
  };
}

/** Sends the SDK's own messages to our log. Once a process, before anything else of the SDK is used. */
export function installTemporalLog(log: Logger): void {
  const write = (
    level: 'trace' | 'debug' | 'info' | 'warn' | 'error',
    message: string,
    meta?: object,
  ): void => log[level](meta ?? {}, message);
  Runtime.install({
    logger: {
      log: (level, message, meta) => write(level.toLowerCase() as 'info', message, meta),
      trace: (message, meta) => write('trace', message, meta),
      debug: (message, meta) => write('debug', message, meta),
      info: (message, meta) => write('info', message, meta),
      warn: (message, meta) => write('warn', message, meta),
      error: (message, meta) => write('error', message, meta),
    },
    // The native part writes to the console by itself unless it is told to pass its messages on.
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'WARN' }), forward: {} } },
    shutdownSignals: [],
  });
}

/** A client whose payloads are encrypted as the worker's are. */
export function openClient(connection: Connection, namespace: string, dataConverter: DataConverter): Client {
  return new Client({ connection, namespace, dataConverter });
}
