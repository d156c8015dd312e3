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

/**
 * Entries as they happened: in the order of the log, and the events of a case that were written at one moment by their
 * place in the case, for the log orders what was written together by chance.
 */
export function asHappened<T extends Entry>(entries: readonly T[]): T[] {
  const sorted = [...entries];
  const places = new Map<string, number[]>();
  entries.forEach(({ at, subject, kind }, place) => {
    if (!kind.startsWith('case.')) return;
    const moment = `${subject} ${at}`;
    places.set(moment, [...(places.get(moment) ?? []), place]);
  });
  for (const own of places.values()) {
    const events = own.map((place) => entries[place] as T).sort((a, b) => seqOf(a) - seqOf(b));
    own.forEach((place, index) => (sorted[place] = events[index] as T));
  }
  return sorted;
}

const seqOf = ({ data }: Entry): number => Number(data['seq'] ?? 0);
