import { civilDateOf } from '../../domain/calendar/civil-time';
import type { Tx } from '../../prisma/client';
import type { Duty } from '../../prisma/generated/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import { storeText } from '../../prisma/texts';
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

/** Adds a fact to a duty with its log entry, in the caller's transaction. Returns the receipt number. */
export async function appendFact(tx: Tx, duty: Duty, zone: string, fact: NewFact): Promise<string> {
  const text = fact.text === undefined ? null : await storeText(tx, fact.text, fact.at);
  const note = fact.note === undefined ? null : await storeText(tx, fact.note, fact.at);
  const id = newId();
  const receipt = `${civilDateOf(fact.at, zone).replaceAll('-', '')}-${id.slice(0, 8)}`;
  const entryId = await appendEntry(tx, {
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
  await tx.dutyFact.create({
    data: {
      id,
      dutyId: duty.id,
      shardId: duty.shardId,
      kind: fact.kind,
      byPostId: fact.byPostId,
      textId: text?.id ?? null,
      noteId: note?.id ?? null,
      at: fact.at,
      dueAt: fact.dueAt ?? null,
      receipt,
      entryId,
    },
  });
  if (fact.verdict !== undefined) {
    const { verdict, reason } = fact.verdict;
    const decidedBy = reason === 'received' ? null : fact.byPostId;
    await appendVerdicts(tx, [{ dutyId: duty.id, verdict, reason, decidedBy }], fact.at, entryId);
  }
  return receipt;
}
