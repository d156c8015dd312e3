/** An entry of the log as it is read: what happened, to what, when, and at which position. */
export interface Entry {
  position: number;
  id: string;
  /** ISO 8601. */
  at: string;
  /** What happened, dotted: `case.decided`. */
  kind: string;
  /** The opaque id that it happened to. */
  subject: string;
  data: Record<string, unknown>;
}

/** A value of an entry as text; empty where there is none. */
export function textIn({ data }: Pick<Entry, 'data'>, name: string): string {
  const value = data[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
