import type { AdministeredYear } from '../domain/calendar/administered-year';
import type { Database } from '../prisma/client';
import { newId } from '../prisma/ids';
import { appendEntry } from '../prisma/log/append';
import { digestOf } from '../prisma/log/digest';
import type { Clock } from '../runtime/clock';

/** Puts an administered year into force for an office; it goes before the statutory calendar of that year. */
export async function loadCalendar(
  { db, clock }: { db: Database; clock: Clock },
  { officeId, days }: { officeId: string; days: AdministeredYear },
): Promise<{ version: number }> {
  const now = await clock.now();
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM office WHERE id = ${officeId} FOR UPDATE`;
    const { year } = days;
    const version = (await tx.calendarVersion.count({ where: { officeId, year } })) + 1;
    const id = newId();
    const digest = digestOf(JSON.stringify(days));
    await tx.calendarVersion.create({ data: { id, officeId, year, version, digest, days, loadedAt: now } });
    await appendEntry(tx, {
      officeId,
      at: now,
      kind: 'calendar.loaded',
      subject: id,
      data: { year, version, digest },
    });
    return { version };
  });
}
