import type { CheckpointDecision } from '../../domain/round/checkpoint-decision';
import type { Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { dutyAt, type DutiesByOrdinal } from './observed-duties';

/** Records who has become an incident: a ground that a proposal may name, once for each duty and kind. */
export async function recordIncidents(
  tx: Tx,
  officeId: string,
  incidents: CheckpointDecision['incidents'],
  duties: DutiesByOrdinal,
  now: Date,
): Promise<void> {
  if (incidents.length === 0) return;
  const found = incidents.map(({ ordinal, kind }) => ({ ...dutyAt(duties, ordinal), kind }));
  await tx.$executeRaw`
    INSERT INTO incident (id, office_id, duty_id, unit_id, kind, recorded_at)
    SELECT id, ${officeId}, duty, unit, kind, ${now}
    FROM unnest(${found.map(() => newId())}::text[], ${found.map(({ id }) => id)}::text[],
                ${found.map(({ unitId }) => unitId)}::text[], ${found.map(({ kind }) => kind)}::text[])
         AS new (id, duty, unit, kind)
    ON CONFLICT DO NOTHING`;
}
