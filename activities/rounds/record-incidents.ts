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
  await tx.incident.createMany({
    data: incidents.map(({ ordinal, kind }) => {
      const { id, unitId } = dutyAt(duties, ordinal);
      return { id: newId(), officeId, dutyId: id, unitId, kind, recordedAt: now };
    }),
    skipDuplicates: true,
  });
}
