import { fallBack } from '../../offices/notice-wish/fall-back';
import type { Tx } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { appending, entryRow, type LogRow, type NewLogEntry } from '../../prisma/log/append';
import { newText, storingTexts, type NewText } from '../../prisma/texts';
import type { Claim } from './claim';
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

/** An end with all that will be written of it. */
interface End extends Settled {
  /** What the delivery is now. */
  after: string;
  text: NewText | null;
  entry: LogRow;
}

/**
 * Writes how tries ended, with their log entries, in the caller's transaction. A try that has lost its claim meanwhile
 * changes nothing. Whom the one channel does not reach is tried on the next of their wishes.
 */
export async function settle(tx: Tx, tries: readonly Settled[], now: Date): Promise<void> {
  if (tries.length === 0) return;
  const held = await tx.$queryRaw<{ id: string }[]>`
    WITH ${settling(tries, now)} SELECT delivery_id AS id FROM ended`;
  const ids = new Set(held.map(({ id }) => id));
  for (const one of tries.filter(missed))
    if (ids.has(one.claim.deliveryId)) await fallBack(tx, one.claim, now);
}

/**
 * The channel did not take it, for good, and another may. What can't be put into words is no channel's fault: on the
 * person's own page it would pass for told.
 */
export function missed({ claim, state }: Settled): boolean {
  const after = stateAfter(claim, state);
  return after === 'refused' || (after === 'failed' && state !== 'failed');
}

/** The same without the next channel, as parts of a WITH: `ended` are the tries that still held their claim. */
export function settling(tries: readonly Settled[], now: Date): Prisma.Sql {
  const ends = tries.map((one) => endOf(one, now));
  const texts = ends.flatMap(({ text }) => text ?? []);
  return Prisma.sql`
    ended AS (
      UPDATE delivery_attempt a SET state = e.state, ended_at = ${now}, answer = e.answer
      FROM unnest(
        ${ends.map(({ claim }) => claim.attemptId)}::text[], ${ends.map(({ state }) => state)}::text[],
        ${ends.map(({ answer }) => answer)}::text[], ${ends.map(({ after }) => after)}::text[],
        ${ends.map(({ text, said }) => (text === null ? null : said?.subject))}::text[],
        ${ends.map(({ text }) => text?.id ?? null)}::text[], ${ends.map(({ entry }) => entry.id)}::text[]
      ) AS e (id, state, answer, after, subject, text_id, entry_id)
      WHERE a.id = e.id AND a.state = 'sending'
      RETURNING a.delivery_id, e.after, e.subject, e.text_id, e.entry_id
    ), moved AS (
      UPDATE delivery d SET state = e.after, subject = COALESCE(e.subject, d.subject),
        text_id = COALESCE(e.text_id, d.text_id),
        sent_at = CASE WHEN e.after = 'accepted' THEN ${now} ELSE d.sent_at END
      FROM ended e WHERE d.id = e.delivery_id
    ),
    ${storingTexts(texts, Prisma.sql`ended`)},
    ${appending(
      ends.map(({ entry }) => entry),
      Prisma.sql`ended`,
    )}`;
}

function endOf(one: Settled, now: Date): End {
  const after = stateAfter(one.claim, one.state);
  const text = after === 'queued' || one.said === null ? null : newText(one.said.text, now);
  return { ...one, after, text, entry: entryRow(entryOf(one, text?.digest ?? null, now)) };
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
