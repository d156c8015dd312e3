import type { ConnectionLike } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';

/** Closed histories stay readable this long at least: until they are exported, with time to notice that they are not. */
export const MIN_RETENTION_DAYS = 90;
const SECONDS_PER_DAY = 86_400;

/** How long the namespace keeps closed histories, in days (a fraction where it is less than one). */
export async function retentionDays(connection: ConnectionLike, namespace: string): Promise<number> {
  const { config } = await connection.workflowService.describeNamespace({ namespace });
  return Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0) / SECONDS_PER_DAY;
}

/** Raises the retention to 90 days where it is shorter, never lowers it. Gives the days in force. */
export async function ensureRetention(connection: ConnectionLike, namespace: string): Promise<number> {
  const days = await retentionDays(connection, namespace);
  if (days >= MIN_RETENTION_DAYS) return days;
  const { config } = await connection.workflowService.updateNamespace({
    namespace,
    config: { workflowExecutionRetentionTtl: msToTs(MIN_RETENTION_DAYS * SECONDS_PER_DAY * 1000) },
  });
  return Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0) / SECONDS_PER_DAY;
}
