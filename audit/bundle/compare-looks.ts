import { isDeepStrictEqual } from 'node:util';
import { altered } from './bundle-fault';
import type { BundledEntry, BundledHistory } from './bundle';
import { payloadValue } from './decode-payloads';

export interface Look {
  shardId: string;
  kind: string;
  at: string;
}

/** What the history and the entry both tell of a look. */
const TOLD = ['known', 'notices', 'verdicts', 'verdictDigest'] as const;

type Result = Partial<Record<(typeof TOLD)[number], unknown>> & { incidents?: number[] };
type Attributes = Record<string, unknown> | undefined;

/**
 * Replay takes an activity's answer as it stands; whether it is what the activity wrote down, the log says. Throws
 * AlteredBundle for the first look whose answer is not that of its entry.
 */
export function compareLooks(histories: readonly BundledHistory[], entries: readonly BundledEntry[]): void {
  const told = new Map<string, Result>();
  for (const { body } of entries) {
    const { kind, subject, data } = JSON.parse(body) as {
      kind: string;
      subject: string;
      data: Result & Partial<Look>;
    };
    if (kind.startsWith('checkpoint.')) told.set(`${kind} ${subject} ${data.at}`, data);
  }
  for (const { workflowId, events } of histories) {
    for (const { eventId, look, result } of looksOf(events)) {
      const entry = told.get(`checkpoint.${look.kind} ${look.shardId} ${look.at}`);
      if (entry === undefined || TOLD.some((name) => !isDeepStrictEqual(entry[name], result[name])))
        throw altered(`history ${workflowId}, event ${eventId}`, 'look-differs');
    }
  }
}

/** What the looks of these histories found to be incidents, by ordinal; undefined for one that is not in them. */
export function incidentsIn(
  histories: readonly BundledHistory[],
): (look: Look) => readonly number[] | undefined {
  const found = new Map<string, readonly number[]>();
  const keyOf = ({ shardId, kind, at }: Look): string => `${kind} ${shardId} ${at}`;
  for (const { events } of histories)
    for (const { look, result } of looksOf(events)) found.set(keyOf(look), result.incidents ?? []);
  return (look) => found.get(keyOf(look));
}

function* looksOf(events: BundledHistory['events']) {
  const asked = new Map<unknown, Look>();
  for (const event of events) {
    const scheduled = event['activityTaskScheduledEventAttributes'] as Attributes;
    const completed = event['activityTaskCompletedEventAttributes'] as Attributes;
    if (scheduled !== undefined && nameOf(scheduled['activityType']) === 'checkpoint')
      asked.set(event['eventId'], firstOf(scheduled['input']) as Look);
    const look = asked.get(completed?.['scheduledEventId']);
    if (look !== undefined)
      yield { eventId: String(event['eventId']), look, result: firstOf(completed?.['result']) as Result };
  }
}

const nameOf = (type: unknown): unknown => (type as { name?: unknown } | undefined)?.name;

function firstOf(payloads: unknown): unknown {
  return payloadValue((payloads as { payloads?: unknown[] } | undefined)?.payloads?.[0]);
}
