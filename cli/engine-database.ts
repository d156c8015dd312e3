import { openDatabase, type Database } from '../prisma/client';
import { systemClock, type Clock } from '../runtime/clock';
import { processConfig } from '../runtime/config';
import { homeAt } from '../runtime/home/folder';
import { readRunning } from '../runtime/home/running';
import { UsageError } from '../runtime/usage-error';

export interface EngineDatabase {
  db: Database;
  url: string;
  clock: Clock;
  officeId: string;
  close: () => Promise<void>;
}

/** The database of the engine that runs on this data folder, else DATABASE_URL. */
export async function openDatabaseOfEngine(): Promise<Omit<EngineDatabase, 'officeId'>> {
  const config = processConfig();
  const running = await readRunning(homeAt(config.home));
  const url = running?.databaseUrl ?? config.databaseUrl;
  if (url === undefined) {
    throw new UsageError(
      `DUBAN_HOME: no engine runs on ${config.home}; expected one (npm start), or DATABASE_URL`,
    );
  }
  const db = openDatabase(url);
  return { db, url, clock: systemClock, close: () => db.$disconnect() };
}

/** The same, with the office in it. */
export async function openEngineDatabase(): Promise<EngineDatabase> {
  const opened = await openDatabaseOfEngine();
  try {
    return { ...opened, officeId: await theOffice(opened.db) };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function theOffice(db: Database): Promise<string> {
  const offices = await db.office.findMany({ select: { id: true }, orderBy: { createdAt: 'asc' }, take: 2 });
  const [office] = offices;
  if (office === undefined) {
    throw new UsageError(
      'the database has no office; expected one: duban office create --name NAME --policy FILE',
    );
  }
  return office.id;
}
