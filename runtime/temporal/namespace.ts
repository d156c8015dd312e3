import type { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { MIN_RETENTION_DAYS } from './retention';
import { addSearchAttributes } from './search-attributes';

const DAY_MS = 86_400_000;
/** gRPC's status code. */
const ALREADY_EXISTS = 6;

/** Makes a namespace that keeps histories for 90 days and knows our search attributes, where it is not there. */
export async function makeNamespace(connection: Connection, namespace: string): Promise<void> {
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs(MIN_RETENTION_DAYS * DAY_MS),
    });
  } catch (error) {
    if ((error as { code?: number }).code !== ALREADY_EXISTS) throw error;
  }
  await addSearchAttributes(connection, namespace);
}
