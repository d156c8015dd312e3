import { evolve } from '../../domain/escalation/evolve';
import type { CaseState } from '../../domain/escalation/case-state';
import { nextDate } from '../../domain/escalation/next-date';
import { storedEvents } from '../../offices/cases/stored-case';
import type { Database } from '../../prisma/client';
import type { CaseAnswer } from '../../workflows/handles';

/** What a case answered to this key: its workflow may have ended since. Null where the key has written nothing. */
export async function answeredBefore(db: Database, caseId: string, key: string): Promise<CaseAnswer | null> {
  const events = await storedEvents(db, caseId);
  const made = events.filter((event) => event.key === key);
  const last = made.at(-1);
  if (last === undefined) return null;
  const state = events.filter(({ seq }) => seq <= last.seq).reduce<CaseState | null>(evolve, null);
  return {
    caseId,
    version: last.seq,
    happened: made.map(({ kind }) => kind),
    nextAt: state === null ? null : nextDate(state),
  };
}
