import type { Policy } from '../domain/policy/schema';
import type { Database } from '../prisma/client';
import { newId } from '../prisma/ids';
import { appendEntry } from '../prisma/log/append';
import { storeText } from '../prisma/texts';
import type { Clock } from '../runtime/clock';
import { Refusal } from './refusal';
import { rulesInForce } from './rules';

export interface NewOccasion {
  officeId: string;
  event: string;
  /** Civil date on which it happens. */
  date: string;
  /** Needed where the policy says that the event is a unit's, refused where it is the office's. */
  unitId: string | null;
  note: string | null;
  byPostId: string | null;
  /** The same key records once. */
  key: string;
}

/**
 * Records that something happened, or will. The cadences that count from it are planned by whoever calls this, after
 * the commit. Throws Refusal for an event that the policy does not name, or a unit where none belongs.
 */
export async function recordOccasion(
  { db, clock }: { db: Database; clock: Clock },
  { officeId, event, date, unitId, note, byPostId, key }: NewOccasion,
): Promise<{ occasionId: string; period: string }> {
  const now = await clock.now();
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM office WHERE id = ${officeId} FOR UPDATE`;
    const known = await tx.occasion.findUnique({
      where: { officeId_requestKey: { officeId, requestKey: key } },
    });
    if (known !== null) return { occasionId: known.id, period: `${known.date}~${known.ordinal}` };
    const { policy, occasions } = await rulesInForce(tx, officeId, now);
    expectPlace(policy, event, unitId);
    if (unitId !== null && (await tx.unit.count({ where: { officeId, id: unitId } })) === 0) {
      throw new Refusal('unknown', 'unit-unknown', `unitId: expected a unit of this office, got "${unitId}"`);
    }
    const ordinal = occasions.filter((one) => one.event === event && one.date === date).length + 1;
    const id = newId();
    const text = note === null ? null : await storeText(tx, note, now);
    await tx.occasion.create({
      data: {
        id,
        officeId,
        event,
        date,
        ordinal,
        unitId,
        noteId: text?.id ?? null,
        byPostId,
        requestKey: key,
        recordedAt: now,
      },
    });
    await appendEntry(tx, {
      officeId,
      at: now,
      kind: 'occasion.recorded',
      subject: id,
      data: { event, date, ordinal, unit: unitId, note: text?.digest ?? null, by: byPostId },
    });
    return { occasionId: id, period: `${date}~${ordinal}` };
  });
}

function expectPlace({ events = {} }: Policy, event: string, unitId: string | null): void {
  const declared = Object.hasOwn(events, event) ? events[event] : undefined;
  if (declared === undefined) {
    const known = Object.keys(events).join(', ') || 'none';
    throw new Refusal(
      'unknown',
      'event-unknown',
      `event: expected one that the policy declares (${known}), got "${event}"`,
    );
  }
  if (declared.scope === 'unit' && unitId === null) {
    throw new Refusal(
      'invalid',
      'unit-missing',
      `unitId: expected the unit where "${event}" happens, got none`,
    );
  }
  if (declared.scope === 'office' && unitId !== null) {
    throw new Refusal(
      'invalid',
      'unit-unwanted',
      `unitId: expected none, for "${event}" concerns the whole office`,
    );
  }
}
