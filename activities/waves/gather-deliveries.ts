import type { Held } from '../../domain/notices/timing-request';
import { spreadOver } from '../../domain/notices/timing-window';
import type { OfficeRules } from '../../offices/rules';
import type { Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { firstChannel, type Reached } from './gather-timing';

interface Wave {
  officeId: string;
  slot: string;
  /** The wave's moment: its notices are spread from here on. */
  at: Date;
  now: Date;
}

/** One delivery a person, spread over the office's minutes in order of the person's id, with all their requests. */
export async function deliver(
  tx: Tx,
  { officeId, slot, at, now }: Wave,
  given: readonly Reached[],
  { policy, calendar }: OfficeRules,
): Promise<void> {
  if (given.length === 0) return;
  const channels = new Map(given.map((one) => [one.personId, firstChannel(one)]));
  const people = [...channels.keys()].sort();
  const spread = spreadOver(policy, calendar, at, people.length);
  // One statement, however many people: Prisma's createMany took most of a wave of 14,000.
  await tx.$executeRaw`
    INSERT INTO delivery (id, office_id, slot, person_id, channel, state, message_id, created_at, not_before)
    SELECT id, ${officeId}, ${slot}, person, channel, 'queued', '<' || id || '@duban.invalid>', ${now}, not_before
    FROM unnest(${people.map(() => newId())}::text[], ${people}::text[],
                ${people.map((person) => channels.get(person))}::text[],
                ${people.map((_, nth) => spread?.[nth]?.toISOString() ?? null)}::timestamptz[])
         AS new (id, person, channel, not_before)
    ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    UPDATE notice_request r SET delivery_id = d.id, dropped = NULL
    FROM unnest(${given.map(({ id }) => id)}::text[], ${given.map(({ personId }) => personId)}::text[])
         AS given (request, person)
    JOIN delivery d ON d.office_id = ${officeId} AND d.slot = ${slot} AND d.person_id = given.person
    WHERE r.id = given.request`;
}

/** They go with the slot that is theirs, or along with an earlier notice to the same person. */
export async function holdUntil(tx: Tx, held: readonly Held[]): Promise<void> {
  if (held.length === 0) return;
  await tx.$executeRaw`
    UPDATE notice_request r SET held_for = held.cause, not_before = held.until
    FROM unnest(${held.map(({ id }) => id)}::text[], ${held.map(({ heldFor }) => heldFor)}::text[],
                ${held.map(({ until }) => until.toISOString())}::timestamptz[]) AS held (id, cause, until)
    WHERE r.id = held.id`;
}

export async function drop(tx: Tx, ids: string[], reason: string): Promise<void> {
  if (ids.length === 0) return;
  await tx.noticeRequest.updateMany({ where: { id: { in: ids } }, data: { dropped: reason } });
}
