import type { Database } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { appendEntries } from '../../prisma/log/append';
import { sequenceLog } from '../../prisma/log/sequencer';

const BEGUN = Date.UTC(2026, 0, 5);
const A_TRANSACTION = 10_000;
const OFFICE = newId();

/** Writes entries as long as those of a day's work (some 330 bytes), by the one writer and the sequencer. */
export async function fillEntries(db: Database, from: number, to: number): Promise<void> {
  for (let first = from; first < to; first += A_TRANSACTION) {
    const count = Math.min(A_TRANSACTION, to - first);
    const entries = Array.from({ length: count }, (_, index) => ({
      officeId: OFFICE,
      at: new Date(BEGUN + (first + index) * 1000),
      kind: 'bench.reported',
      subject: newId(),
      data: { by: newId(), fact: newId(), number: first + index, roundId: newId(), shardId: newId() },
    }));
    await db.$transaction((tx) => appendEntries(tx, entries));
    await sequenceLog(db);
  }
}
