import type { Tx } from '../../prisma/client';

/** A duty of a shard: who owes it, and what it goes on from. */
export interface OpeningDuty {
  id: string;
  ordinal: number;
  unitId: string;
  postId: string;
  carriedFromId: string | null;
  /** A decimal number as a text. */
  remaining: string | null;
}

/** What all duties of a shard begin with. */
export interface DutyOpening {
  officeId: string;
  roundId: string;
  shardId: string;
  dueAt: Date;
  lateAfter: Date;
  closesAt: Date;
  openedAt: Date;
  required: number;
  inPerson: boolean;
}

/** Writes the duties of a shard in one statement: row by row, an opening of 14,000 units takes many seconds. */
export async function insertDuties(
  tx: Tx,
  duties: readonly OpeningDuty[],
  { officeId, roundId, shardId, dueAt, lateAfter, closesAt, openedAt, required, inPerson }: DutyOpening,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO duty (id, ordinal, unit_id, post_id, carried_from_id, remaining, office_id, round_id, shard_id, status,
      due_at, late_after, closes_at, opened_at, required, in_person)
    SELECT id, ordinal, unit_id, post_id, carried_from_id, remaining::decimal, ${officeId}, ${roundId}, ${shardId},
      'open', ${dueAt}, ${lateAfter}, ${closesAt}, ${openedAt}, ${required}::int, ${inPerson}::boolean
    FROM unnest(
      ${duties.map(({ id }) => id)}::text[], ${duties.map(({ ordinal }) => ordinal)}::int[],
      ${duties.map(({ unitId }) => unitId)}::text[], ${duties.map(({ postId }) => postId)}::text[],
      ${duties.map(({ carriedFromId }) => carriedFromId)}::text[],
      ${duties.map(({ remaining }) => remaining)}::text[]
    ) AS new (id, ordinal, unit_id, post_id, carried_from_id, remaining)`;
}
