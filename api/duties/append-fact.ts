import { civilDateOf } from '../../domain/calendar/civil-time';
import type { Tx } from '../../prisma/client';
import { Prisma, type Duty } from '../../prisma/generated/client';
import { newId } from '../../prisma/ids';
import { appending, entryRow, type LogRow } from '../../prisma/log/append';
import { newText, storingTexts, type NewText } from '../../prisma/texts';
import { appendVerdicts } from '../../prisma/verdicts';

export interface NewFact {
  kind:
    | ('outcome' | 'accepted' | 'returned' | 'excused' | 'found-false')
    | ('extension-asked' | 'extended' | 'extension-declined');
  /** The server's receipt time. */
  at: Date;
  byPostId: string;
  text?: string;
  note?: string;
  /** Digests of attachments; their contents are kept by whoever sent them. */
  attachments?: string[];
  dueAt?: Date;
  /** What an outcome says is left. */
  remaining?: number;
  /** A verdict that the fact brings with it: it supersedes what stood. */
  verdict?: { verdict: string; reason: string };
}

/** A fact of a duty as it will be stored, with its texts and its log entry. */
export interface FactRow {
  id: string;
  duty: Pick<Duty, 'id' | 'shardId'>;
  fact: NewFact;
  text: NewText | null;
  note: NewText | null;
  receipt: string;
  entry: LogRow;
}

/** Adds a fact to a duty with its log entry, in the caller's transaction. Returns the receipt number. */
export async function appendFact(tx: Tx, duty: Duty, zone: string, fact: NewFact): Promise<string> {
  const row = factRow(duty, zone, fact);
  await appendFacts(tx, [row]);
  return row.receipt;
}

export function factRow(
  duty: Pick<Duty, 'id' | 'officeId' | 'roundId' | 'shardId'>,
  zone: string,
  fact: NewFact,
): FactRow {
  const text = fact.text === undefined ? null : newText(fact.text, fact.at);
  const note = fact.note === undefined ? null : newText(fact.note, fact.at);
  const id = newId();
  const entry = entryRow({
    officeId: duty.officeId,
    at: fact.at,
    kind: `duty.${fact.kind}`,
    subject: duty.id,
    data: {
      fact: id,
      round: duty.roundId,
      by: fact.byPostId,
      text: text?.digest ?? null,
      note: note?.digest ?? null,
      attachments: fact.attachments ?? [],
      dueAt: fact.dueAt?.toISOString() ?? null,
      verdict: fact.verdict?.verdict ?? null,
      ...(fact.remaining === undefined ? {} : { remaining: fact.remaining }),
    },
  });
  const receipt = `${civilDateOf(fact.at, zone).replaceAll('-', '')}-${id.slice(0, 8)}`;
  return { id, duty, fact, text, note, receipt, entry };
}

/** Many facts in one statement. `also`: parts of its WITH that are to be written with them. */
export async function appendFacts(
  tx: Tx,
  rows: readonly FactRow[],
  also: readonly Prisma.Sql[] = [],
): Promise<void> {
  const entries = rows.map(({ entry }) => entry);
  const texts = rows.flatMap(({ text, note }) => [text ?? [], note ?? []].flat());
  const parts = [storingTexts(texts), appending(entries), storingFacts(rows), ...also];
  await tx.$executeRaw`WITH ${Prisma.join(parts)} SELECT`;
  for (const { duty, fact, entry } of rows) {
    if (fact.verdict === undefined) continue;
    const { verdict, reason } = fact.verdict;
    const decidedBy = reason === 'received' ? null : fact.byPostId;
    await appendVerdicts(tx, [{ dutyId: duty.id, verdict, reason, decidedBy }], fact.at, entry.id);
  }
}

const storingFacts = (rows: readonly FactRow[]): Prisma.Sql => Prisma.sql`
  fact AS (
    INSERT INTO duty_fact
      (id, duty_id, shard_id, kind, by_post_id, text_id, note_id, at, due_at, receipt, entry_id)
    SELECT * FROM unnest(
      ${rows.map(({ id }) => id)}::text[], ${rows.map(({ duty }) => duty.id)}::text[],
      ${rows.map(({ duty }) => duty.shardId)}::text[], ${rows.map(({ fact }) => fact.kind)}::text[],
      ${rows.map(({ fact }) => fact.byPostId)}::text[], ${rows.map(({ text }) => text?.id ?? null)}::text[],
      ${rows.map(({ note }) => note?.id ?? null)}::text[], ${rows.map(({ fact }) => fact.at)}::timestamptz[],
      ${rows.map(({ fact }) => fact.dueAt ?? null)}::timestamptz[], ${rows.map(({ receipt }) => receipt)}::text[],
      ${rows.map(({ entry }) => entry.id)}::text[])
  )`;
