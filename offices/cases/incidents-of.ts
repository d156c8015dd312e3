import type { CaseIncident } from '../../domain/escalation/case-event';
import type { IncidentKind, Ladder } from '../../domain/policy/ladder';
import { isOutstanding, type DutyStatus } from '../../domain/round/duty-state';
import type { Tx } from '../../prisma/client';
import type { OfficeRules } from '../rules';
import type { IncidentRow } from './incident-facts';
import { arrivalsOf, namedPerson, peopleOf, type Arrival, type PostPeople } from './reached';

/** A ground that the engine found in a step of a case names it in its request key: `step:{case}:{step}:{kind}`. */
export const stepSource = (caseId: string, step: number): string => `step:${caseId}:${step}`;

/** The grounds that a ladder is asked about, of many incidents in three queries, in their order. */
export async function incidentsOf(
  tx: Tx,
  rows: readonly IncidentRow[],
  ladder: Ladder,
  { policy, calendar }: Pick<OfficeRules, 'policy' | 'calendar'>,
): Promise<CaseIncident[]> {
  const dutyIds = rows.flatMap(({ dutyId }) => dutyId ?? []);
  const postIds = [...new Set(rows.flatMap(({ dutyPostId }) => dutyPostId ?? []))];
  const arrivals = byDuty(await arrivalsOf(tx, dutyIds));
  const people = await peopleOf(tx, postIds);
  const counting = { calendar, zone: policy.office.timeZone };
  return rows.map((row) => {
    const arrived = arrivals.get(row.dutyId ?? '') ?? [];
    return groundOf(row, arrived, personNamed(row, arrived, people, ladder, counting));
  });
}

function byDuty(arrivals: readonly Arrival[]): ReadonlyMap<string, Arrival[]> {
  const groups = new Map<string, Arrival[]>();
  for (const arrival of arrivals) {
    const group = groups.get(arrival.dutyId);
    if (group === undefined) groups.set(arrival.dutyId, [arrival]);
    else group.push(arrival);
  }
  return groups;
}

function personNamed(
  row: IncidentRow,
  arrived: readonly Arrival[],
  people: PostPeople,
  ladder: Ladder,
  counting: Parameters<typeof namedPerson>[4],
): string | null {
  const { dutyPostId: postId, openedAt, dueAt, lateAfter } = row;
  if (postId === null || openedAt === null || dueAt === null || lateAfter === null) return row.personId;
  return namedPerson({ postId, openedAt, dueAt, lateAfter }, arrived, people, ladder, counting);
}

function groundOf(row: IncidentRow, arrived: readonly Arrival[], personId: string | null): CaseIncident {
  const { lateAfter } = row;
  return {
    incidentId: row.id,
    kind: row.kind as IncidentKind,
    happenedAt: happenedAt(row).toISOString(),
    sourceId: sourceOf(row),
    unitReached: lateAfter === null || arrived.some(({ at }) => at <= lateAfter),
    personId,
    lateAfter: isStillOwed(row) ? (lateAfter?.toISOString() ?? null) : null,
  };
}

/** Not when somebody looked: a duty is overdue from its date on, and missed at its close. */
function happenedAt({ kind, happenedAt, recordedAt, lateAfter, closesAt }: IncidentRow): Date {
  if (happenedAt !== null) return happenedAt;
  return (kind === 'overdue' ? lateAfter : kind === 'missed' ? closesAt : null) ?? recordedAt;
}

function sourceOf({ id, dutyId, requestKey }: IncidentRow): string {
  if (dutyId !== null) return dutyId;
  return requestKey?.startsWith('step:') === true ? requestKey.replace(/:[a-z-]+$/, '') : id;
}

/** An overdue duty for which an outcome is still awaited. */
export function isStillOwed({ kind, status }: Pick<IncidentRow, 'kind' | 'status'>): boolean {
  return kind === 'overdue' && status !== null && isOutstanding({ status: status as DutyStatus });
}
