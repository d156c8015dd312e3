import type { GroundFacts } from '../../domain/documents/document-facts';
import type { Tx } from '../../prisma/client';
import { factsOfIncidents } from '../cases/facts-of-incidents';

/** Ends of a mail that reached nobody. */
const NOT_ARRIVED = ['refused', 'bounced', 'failed'];

/** What a proposal rests on, as its papers say it. */
export async function groundsOfStep(tx: Tx, incidentIds: readonly string[]): Promise<GroundFacts[]> {
  const facts = await factsOfIncidents(tx, incidentIds);
  return facts.map(
    ({ kind, title, period, dueAt, lateAfter, receivedAt, happenedAt, evidence, notices }) => ({
      ...{ kind, dueAt, lateAfter, receivedAt, happenedAt, evidence },
      title: title.zh,
      period: period?.zh ?? null,
      arrived: notices.flatMap(({ state, sentAt }) =>
        state === 'accepted' && sentAt !== null ? [sentAt] : [],
      ),
      notArrived: notices.filter(({ state }) => NOT_ARRIVED.includes(state)).length,
    }),
  );
}
