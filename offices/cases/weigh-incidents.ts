import { consider, type Consideration } from '../../domain/escalation/consider';
import type { CaseIncident, Subject } from '../../domain/escalation/case-event';
import type { Ladder } from '../../domain/policy/ladder';
import type { Tx } from '../../prisma/client';
import type { OfficeRules } from '../rules';
import { pastOf, subjectKinds } from './context';
import { incidentRows, type IncidentRow } from './incident-facts';
import { incidentsOf } from './incidents-of';
import { subjectKey, subjectOf } from './subject';
import { whyWithdrawn } from './why-withdrawn';

/** A subject with all its grounds that stand, and what the ladder makes of them while no case is open. */
export interface Weighed {
  subject: Subject;
  incidents: CaseIncident[];
  consideration: Consideration;
}

/** Weighs the incidents of many subjects by a ladder, in a handful of queries. In the order of `subjects`. */
export async function weighIncidents(
  tx: Tx,
  officeId: string,
  subjects: readonly Subject[],
  rules: Pick<OfficeRules, 'policy' | 'calendar'>,
  ladder: Ladder,
  now: Date,
): Promise<Weighed[]> {
  const unitIds = [...new Set(subjects.map(({ unitId }) => unitId))];
  const rows = (await incidentRows(tx, officeId, unitIds)).filter((row) => whyWithdrawn(row, false) === null);
  const grounds = new Map(
    (await incidentsOf(tx, rows, ladder, rules)).map((incident) => [incident.incidentId, incident]),
  );
  const bySubject = groupOf(rows);
  const kinds = await subjectKinds(tx, subjects);
  const past = await pastOf(tx, officeId, subjects, null);
  return subjects.map((subject) => {
    const incidents = (bySubject.get(subjectKey(subject)) ?? []).flatMap(({ id }) => grounds.get(id) ?? []);
    const isInForce = ({ from, until }: { from: string; until: string }): boolean =>
      Date.parse(from) <= now.getTime() && now.getTime() < Date.parse(until);
    const consideration = consider({
      ladder,
      subject: kinds(subject),
      incidents,
      used: past.usedOf(subject),
      marks: past.marksOf(subject).filter(isInForce),
      calendar: rules.calendar,
      zone: rules.policy.office.timeZone,
      now,
    });
    return { subject, incidents, consideration };
  });
}

/** What a case must hold for the ladder to come to the same: the grounds that it names, or waits for. */
export function groundsNamed({ incidents, consideration }: Weighed): CaseIncident[] {
  if (consideration === null) return [];
  if ('ripensAt' in consideration) return incidents.filter(({ lateAfter }) => lateAfter !== null);
  const named = new Set(consideration.propose.flatMap(({ incidentIds }) => incidentIds));
  return incidents.filter(({ incidentId }) => named.has(incidentId));
}

function groupOf(rows: readonly IncidentRow[]): ReadonlyMap<string, IncidentRow[]> {
  const groups = new Map<string, IncidentRow[]>();
  for (const row of rows) {
    const key = subjectKey(subjectOf(row));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}
