import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import type { BundledHistory } from './bundle';
import { decodePayloads } from './decode-payloads';

const { History } = temporal.api.history.v1;
/** As text that any JSON reader takes: bytes in base64, long numbers as words. */
const AS_TEXT = { enums: String, bytes: String, longs: String };

/**
 * The newest run of a workflow and those that it went on from, the oldest first, payloads decoded. Empty where Temporal
 * has none any more.
 */
export async function readRuns(
  client: Client,
  workflowId: string,
  codecs: readonly PayloadCodec[],
): Promise<BundledHistory[]> {
  const runs: BundledHistory[] = [];
  let runId: string | null | undefined = await newestRun(client, workflowId);
  while (runId !== undefined && runId !== null && runId !== '') {
    const fetched: temporal.api.history.v1.IHistory | null = await client.workflow
      .getHandle(workflowId, runId)
      .fetchHistory()
      .catch((error: unknown) => {
        if (error instanceof WorkflowNotFoundError) return null;
        throw error;
      });
    if (fetched === null) break;
    const { events } = History.toObject(History.fromObject(fetched), AS_TEXT) as {
      events: BundledHistory['events'];
    };
    const decoded = await decodePayloads(events, codecs);
    runs.unshift({ workflowId, runId, events: withoutMachines(decoded) });
    runId = fetched.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
  }
  return runs;
}

async function newestRun(client: Client, workflowId: string): Promise<string | undefined> {
  try {
    return (await client.workflow.getHandle(workflowId).describe()).runId;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    throw error;
  }
}

/** Which process of which machine took a step is nobody's business outside, and no replay looks at it. */
function withoutMachines(events: BundledHistory['events']): BundledHistory['events'] {
  const text = JSON.stringify(events, (key, value: unknown) => (key === 'identity' ? 'engine' : value));
  return JSON.parse(text) as BundledHistory['events'];
}
