import type { Database } from '../../prisma/client';

/**
 * Changes a stored event of a case past the database's own guard, as only its owner can who means to; answers how to
 * put back what was there.
 */
export async function tamperedEvent(
  db: Database,
  of: { caseId: string; kind: string },
  change: object,
): Promise<() => Promise<void>> {
  const event = await db.caseEvent.findFirstOrThrow({ where: of });
  const write = async (body: object): Promise<void> => {
    await db.$transaction([
      db.$executeRawUnsafe('ALTER TABLE case_event DISABLE TRIGGER USER'),
      db.caseEvent.update({ where: { id: event.id }, data: { body } }),
      db.$executeRawUnsafe('ALTER TABLE case_event ENABLE TRIGGER USER'),
    ]);
  };
  await write({ ...(event.body as object), ...change });
  return () => write(event.body as object);
}
