import { temporal } from '@temporalio/proto';

const { History } = temporal.api.history.v1;
export type History = temporal.api.history.v1.IHistory;

/**
 * A history as text that a person can read and a diff can show: an event a line. Written by protobufjs itself, for the
 * SDK's `historyToJSON` needs one copy of protobufjs in node_modules and npm installs two. Without the process's name.
 */
export function writtenHistory(history: History): string {
  const options = { enums: String, bytes: String, longs: String };
  const { events } = History.toObject(History.fromObject(history), options) as { events: object[] };
  const lines = events.map((event) =>
    JSON.stringify(event, (key, value: unknown) => (key === 'identity' ? 'recorded' : value)),
  );
  return `{"events":[\n${lines.join(',\n')}\n]}\n`;
}

/** Throws for a text that is no history. */
export function readHistory(text: string): History {
  return History.fromObject(JSON.parse(text) as Record<string, unknown>);
}
