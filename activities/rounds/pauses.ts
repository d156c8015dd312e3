import type { PauseSpan } from '../../domain/round/verdict';
import type { Tx } from '../../prisma/client';

/** The pauses that hold for a cadence: its own and those of the whole office. */
export async function pausesOf(tx: Tx, officeId: string, cadence: string): Promise<PauseSpan[]> {
  return tx.pause.findMany({
    where: { officeId, OR: [{ cadence }, { cadence: null }] },
    select: { from: true, until: true },
    orderBy: { from: 'asc' },
  });
}
