import type { CaseIncident } from './case-event';

export type Grounds = readonly CaseIncident[];

/**
 * One incident for each source, by time: a duty that was overdue and then missed is one ground, told by the last that
 * happened.
 */
export function bySource(incidents: Grounds): CaseIncident[] {
  const last = new Map<string, CaseIncident>();
  for (const incident of [...incidents].sort(inOrder)) last.set(incident.sourceId, incident);
  return [...last.values()].sort(inOrder);
}

function inOrder(a: CaseIncident, b: CaseIncident): number {
  const time = Date.parse(a.happenedAt) - Date.parse(b.happenedAt);
  if (time !== 0) return time;
  if (a.incidentId === b.incidentId) return 0;
  return a.incidentId < b.incidentId ? -1 : 1;
}
