import { gzipSync } from 'node:zlib';
import type { Database } from '../../prisma/client';
import { appendEntry } from '../../prisma/log/append';
import type { BundledHistory } from '../bundle/bundle';
import { historyDigest } from '../bundle/digests';

interface RunToKeep {
  officeId: string;
  /** The shard or the case that it carried. */
  subject: string;
  run: BundledHistory;
  /** What it ran on: the code, the policy version, the calendars, the roster. */
  ranOn: Record<string, unknown>;
}

/** Keeps a run that is over, with its digest in the log. False where it is kept already. */
export async function keepRun(
  db: Database,
  { officeId, subject, run, ranOn }: RunToKeep,
  now: Date,
): Promise<boolean> {
  const { workflowId, runId, events } = run;
  const digest = historyDigest(run);
  return db.$transaction(async (tx) => {
    if ((await tx.keptHistory.count({ where: { workflowId, runId } })) > 0) return false;
    const entryId = await appendEntry(tx, {
      ...{ officeId, at: now, kind: 'history.kept', subject },
      data: { ...ranOn, workflow: workflowId, run: runId, digest },
    });
    const kept = gzipSync(Buffer.from(JSON.stringify(events)));
    await tx.keptHistory.create({
      data: { workflowId, runId, subject, keptAt: now, digest, events: new Uint8Array(kept), entryId },
    });
    return true;
  });
}

/** The last event of a run says whether more may come. */
const LAST =
  /^EVENT_TYPE_WORKFLOW_EXECUTION_(COMPLETED|FAILED|TIMED_OUT|CANCELED|TERMINATED|CONTINUED_AS_NEW)$/;

export function isOver({ events }: BundledHistory): boolean {
  return LAST.test(String(events.at(-1)?.['eventType']));
}
