import type { Database, Tx } from '../../prisma/client';

/** The one row: whoever keeps house writes it, whichever process that is. */
const ENGINE = 'engine';

/** Writes down that the engine is alive. An earlier instant never takes the place of a later one. */
export async function noteAlive(db: Database, now: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO engine_life (id, alive_at) VALUES (${ENGINE}, ${now})
    ON CONFLICT (id) DO UPDATE SET alive_at = GREATEST(engine_life.alive_at, EXCLUDED.alive_at)`;
}

/** When the engine was last known to be alive; null before its first minute. */
export async function lastAlive(db: Tx): Promise<Date | null> {
  return (await db.engineLife.findUnique({ where: { id: ENGINE } }))?.aliveAt ?? null;
}
