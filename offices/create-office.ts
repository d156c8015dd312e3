import type { Database } from '../prisma/client';
import { newId } from '../prisma/ids';
import { appendEntry } from '../prisma/log/append';
import type { Clock } from '../runtime/clock';

/** Creates an office without rules or roster. Returns its id. */
export async function createOffice(
  { db, clock }: { db: Database; clock: Clock },
  name: string,
): Promise<string> {
  const now = await clock.now();
  return db.$transaction(async (tx) => {
    const id = newId();
    await tx.office.create({ data: { id, name, createdAt: now } });
    await appendEntry(tx, { officeId: id, at: now, kind: 'office.created', subject: id, data: {} });
    return id;
  });
}
