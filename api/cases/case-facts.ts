import type { z } from 'zod';
import { isoInZone } from '../../domain/calendar/civil-time';
import { incidentWords } from '../../domain/policy/ladder-words';
import type { CaseState } from '../../domain/escalation/case-state';
import { wordOf } from '../../domain/why/words';
import { factsOfIncidents, type IncidentFacts } from '../../offices/cases/facts-of-incidents';
import { arrivalsOf } from '../../offices/cases/reached';
import type { Database } from '../../prisma/client';
import type { caseFact } from '../routes/case-story-schemas';
import { factSentence } from './fact-sentence';
import { incidentsBeside, type IncidentBeside } from './incidents-beside';
import type { Names } from './names';
import { namesOf } from './names';

export type CaseFact = z.infer<typeof caseFact>;

/** The facts of a case line by line, in the order in which they happened, each with its evidence. */
export async function caseFacts(db: Database, state: CaseState, zone: string): Promise<CaseFact[]> {
  const ids = state.incidents.map(({ incidentId }) => incidentId);
  return factLines(db, ids, zone, {
    reached: new Map(state.incidents.map((one) => [one.incidentId, one.unitReached])),
    steps: (id) =>
      state.steps
        .filter(({ grounds }) => grounds.some((one) => one.incidentIds.includes(id)))
        .map(({ step }) => step),
  });
}

interface OfCase {
  /** What the case itself found when the incident joined. */
  reached: ReadonlyMap<string, boolean>;
  steps(incidentId: string): number[];
}

/** These incidents as lines of a record; `ofCase` for those that are of one. */
export async function factLines(
  db: Database,
  ids: string[],
  zone: string,
  ofCase: OfCase,
): Promise<CaseFact[]> {
  const facts = await factsOfIncidents(db, ids);
  const beside = await incidentsBeside(db, ids);
  const arrivals = await arrivalsOf(
    db,
    facts.flatMap(({ dutyId }) => dutyId ?? []),
  );
  const entered = [...beside.values()];
  const names = await namesOf(
    db,
    entered.flatMap(({ byPersonId }) => byPersonId ?? []),
    entered.flatMap(({ byPostId }) => byPostId ?? []),
  );
  const reachedInTime = ({ dutyId, lateAfter }: IncidentFacts): boolean =>
    dutyId === null ||
    arrivals.some((one) => one.dutyId === dutyId && (lateAfter === null || one.at <= new Date(lateAfter)));
  return facts
    .map((fact) => ({
      ...lineOf(fact, beside.get(fact.incidentId), names, zone),
      reached: ofCase.reached.get(fact.incidentId) ?? reachedInTime(fact),
      steps: ofCase.steps(fact.incidentId),
    }))
    .sort((a, b) => Date.parse(a.happenedAt) - Date.parse(b.happenedAt));
}

function lineOf(
  fact: IncidentFacts,
  beside: IncidentBeside | undefined,
  names: Names,
  zone: string,
): Omit<CaseFact, 'reached' | 'steps'> {
  const iso = (at: string | Date): string => isoInZone(at, zone);
  const { incidentId, kind, dutyId, dueAt, lateAfter, period } = fact;
  const duty = beside?.duty ?? null;
  const { byPostId = null, byPersonId = null } = beside ?? {};
  return {
    ...{ incidentId, kind, kindTitle: incidentWords[kind] },
    sentence: factSentence(fact, duty?.status ?? null, zone),
    happenedAt: iso(fact.happenedAt),
    recordedAt: beside === undefined ? null : iso(beside.recordedAt),
    withdrawn: beside?.withdrawnCause ?? null,
    duty:
      dutyId === null || duty === null || dueAt === null || lateAfter === null || period === null
        ? null
        : {
            ...{ id: dutyId, title: fact.title, label: period },
            ...{ openedAt: iso(duty.openedAt), dueAt: iso(dueAt), lateAfter: iso(lateAfter) },
            receivedAt: fact.receivedAt === null ? null : iso(fact.receivedAt),
            ...{ status: duty.status, verdict: fact.verdict, outcome: duty.outcome },
          },
    text: fact.evidence,
    by:
      byPostId === null
        ? null
        : { post: names.post(byPostId), person: byPersonId === null ? null : names.person(byPersonId) },
    notices: fact.notices.map((notice) => ({
      ...notice,
      kindTitle: wordOf('notice', notice.kind),
      stateTitle: wordOf('delivery', notice.state),
      sentAt: notice.sentAt === null ? null : iso(notice.sentAt),
    })),
  };
}
