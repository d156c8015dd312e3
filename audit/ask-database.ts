import { openDatabase, type Database } from '../prisma/client';
import { Prisma } from '../prisma/generated/client';

/** Of a database that no engine of this release has started on yet. */
const NO_TABLE = 'P2021';

/** Asks a database by its address; null where there is no table for it yet. */
export async function askDatabase<Answer>(
  databaseUrl: string,
  ask: (db: Database) => Promise<Answer>,
): Promise<Answer | null> {
  const db = openDatabase(databaseUrl);
  try {
    return await ask(db);
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === NO_TABLE) return null;
    throw error;
  } finally {
    await db.$disconnect();
  }
}
