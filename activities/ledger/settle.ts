import type { Tx } from '../../prisma/client';
import { appendEntries, type NewLogEntry } from '../../prisma/log/append';
import { storeTexts } from '../../prisma/texts';
import type { Claim } from './claim';
import { fallBack } from './fall-back';
import { stateAfter, type EndState } from './state-after';

/** What a notice said, kept with its delivery. */
export interface Said {
  subject: string;
  text: string;
  /** How many requests it answered. */
  requests: number;
}

/** How a claimed try ended. `said` is null where nothing was left to say. */
export interface Settled {
  claim: Claim;
  state: EndState;
  /** The other side's words, or why it did not leave. */
  answer: string;
  said: Said | null;
}

/**
 * Writes how tries ended, with their log entries, in the caller's transaction. A try that has lost its claim meanwhile
 * changes nothing. Whom the one channel does not reach is tried on the next of their wishes.
 */
export async function settle(tx: Tx, tries: readonly Settled[], now: Date): Promise<void> {
  const held = await endAttempts(tx, tries, now);
  if (held.length === 0) return;
  const ended = held.map((one) => ({ ...one, after: stateAfter(one.claim, one.state) }));
  const texts = await storeTexts(
    tx,
    ended.map(({ after, said }) => (after === 'queued' || said === null ? null : said.text)),
    now,
  );
  const rows = ended.map((one, index) => ({ ...one, text: texts[index] ?? null }));
  await tx.$executeRaw`
    UPDATE delivery d SET state = e.state, subject = COALESCE(e.subject, d.subject),
      text_id = COALESCE(e.text_id, d.text_id), sent_at = CASE WHEN e.state = 'accepted' THEN ${now} ELSE d.sent_at END
    FROM unnest(${rows.map(({ claim }) => claim.deliveryId)}::text[], ${rows.map(({ after }) => after)}::text[],
                ${rows.map(({ text, said }) => (text === null ? null : said?.subject))}::text[],
                ${rows.map(({ text }) => text?.id ?? null)}::text[]) AS e (id, state, subject, text_id)
    WHERE d.id = e.id`;
  await appendEntries(
    tx,
    rows.map((row) => entryOf(row, row.text?.digest ?? null, now)),
  );
  const missed = rows.filter(({ after }) => after === 'refused' || after === 'failed');
  for (const { claim } of missed) await fallBack(tx, claim, now);
}

/** Those that still hold their claim. */
async function endAttempts(tx: Tx, tries: readonly Settled[], now: Date): Promise<Settled[]> {
  if (tries.length === 0) return [];
  const held = await tx.$queryRaw<{ id: string }[]>`
    UPDATE delivery_attempt a SET state = e.state, ended_at = ${now}, answer = e.answer
    FROM unnest(${tries.map(({ claim }) => claim.attemptId)}::text[], ${tries.map(({ state }) => state)}::text[],
                ${tries.map(({ answer }) => answer)}::text[]) AS e (id, state, answer)
    WHERE a.id = e.id AND a.state = 'sending'
    RETURNING a.id`;
  const ids = new Set(held.map(({ id }) => id));
  return tries.filter(({ claim }) => ids.has(claim.attemptId));
}

function entryOf({ claim, state, said }: Settled, digest: string | null, at: Date): NewLogEntry {
  return {
    officeId: claim.officeId,
    at,
    kind: `delivery.${state}`,
    subject: claim.deliveryId,
    data: {
      slot: claim.slot,
      person: claim.personId,
      attempt: claim.attempt,
      channel: claim.channel,
      ...(state === 'accepted' ? { digest, requests: said?.requests } : {}),
    },
  };
}
