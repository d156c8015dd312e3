import { gunzipSync } from 'node:zlib';
import type { Database } from '../../prisma/client';
import type { BundledHistory } from '../bundle/bundle';

/** The runs of a workflow that were kept, in the order in which they were. */
export async function keptRuns(db: Database, workflowId: string): Promise<BundledHistory[]> {
  const rows = await db.keptHistory.findMany({
    where: { workflowId },
    orderBy: [{ keptAt: 'asc' }, { runId: 'asc' }],
  });
  return rows.map(({ runId, events }) => ({
    ...{ workflowId, runId },
    events: JSON.parse(gunzipSync(events).toString()) as BundledHistory['events'],
  }));
}

/** Those that were kept, which the log tells the digests of, and those that Temporal has beside them. */
export function withKept(
  kept: readonly BundledHistory[],
  found: readonly BundledHistory[],
): BundledHistory[] {
  const known = new Set(kept.map(({ runId }) => runId));
  return [...kept, ...found.filter(({ runId }) => !known.has(runId))];
}
