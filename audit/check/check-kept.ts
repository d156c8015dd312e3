import { gunzipSync } from 'node:zlib';
import type { ClientBase } from 'pg';
import type { BundledHistory } from '../bundle/bundle';
import { historyDigest } from '../bundle/digests';
import { BrokenLog, logFault } from '../log/log-fault';

/** Histories at a time: some megabytes. */
const PAGE = 100;

interface KeptRow {
  workflowId: string;
  runId: string;
  events: Buffer;
  /** As its entry in the log tells; null where that is not of this history. */
  told: string | null;
}

/** Every history that was kept is the one that its entry tells, and none is gone. Throws BrokenLog for the first that is not. */
export async function checkKept(session: ClientBase): Promise<void> {
  let page = await readPage(session, ['', '']);
  while (page.length > 0) {
    for (const { workflowId, runId, events, told } of page)
      if (told === null || digestOfRow(workflowId, runId, events) !== told)
        throw new BrokenLog(logFault(`kept_history ${workflowId}, run ${runId}`, 'history-altered'));
    const last = page.at(-1);
    page = last === undefined ? [] : await readPage(session, [last.workflowId, last.runId]);
  }
  const { rows } = await session.query<{ id: string }>(`
    SELECT e.id FROM log_entry e LEFT JOIN kept_history k ON k.entry_id = e.id
    WHERE e.kind = 'history.kept' AND k.entry_id IS NULL ORDER BY e.id LIMIT 1`);
  const [missing] = rows;
  if (missing !== undefined) throw new BrokenLog(logFault(`log_entry ${missing.id}`, 'history-missing'));
}

async function readPage(session: ClientBase, after: [string, string]): Promise<KeptRow[]> {
  const { rows } = await session.query<KeptRow>(
    `SELECT k.workflow_id AS "workflowId", k.run_id AS "runId", k.events, e.body::jsonb #>> '{data,digest}' AS told
     FROM kept_history k LEFT JOIN log_entry e ON e.id = k.entry_id AND e.kind = 'history.kept'
       AND e.subject = k.subject AND e.at = k.kept_at
       AND e.body::jsonb -> 'data' @> jsonb_build_object('workflow', k.workflow_id, 'run', k.run_id, 'digest', k.digest)
     WHERE (k.workflow_id, k.run_id) > ($1, $2) ORDER BY k.workflow_id, k.run_id LIMIT ${PAGE}`,
    after,
  );
  return rows;
}

/** Null for bytes that are no history at all. */
function digestOfRow(workflowId: string, runId: string, bytes: Buffer): string | null {
  try {
    const events = JSON.parse(gunzipSync(bytes).toString()) as BundledHistory['events'];
    return historyDigest({ workflowId, runId, events });
  } catch {
    return null;
  }
}
