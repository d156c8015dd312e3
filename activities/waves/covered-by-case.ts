import type { Tx } from '../../prisma/client';

/** Why a reminder was not sent: a case speaks of its duty to the same people. */
export const COVERED = 'covered-by-case';

/** What is said again and again of one duty. A return and a moved date are news: they go out all the same. */
const REMINDERS = ['opening', 'reminder', 'due', 'late'];

interface Request {
  id: string;
  dutyId: string | null;
  kind: string;
  personId: string | null;
}

/**
 * The requests that stand back: reminders of a duty on which a proposal of an open case rests, to the people that the
 * case is about. A case that has proposed nothing has told nobody anything, and silences nothing; a case that followed
 * a person elsewhere does not silence what their successor is asked.
 */
export async function coveredByCase(
  tx: Tx,
  officeId: string,
  requests: readonly Request[],
): Promise<Set<string>> {
  const reminders = requests.filter(({ dutyId, kind }) => dutyId !== null && REMINDERS.includes(kind));
  if (reminders.length === 0) return new Set();
  const covered = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT asked.id
    FROM unnest(${reminders.map(({ id }) => id)}::text[], ${reminders.map(({ dutyId }) => dutyId)}::text[],
                ${reminders.map(({ personId }) => personId)}::text[]) AS asked (id, duty, person)
    JOIN incident i ON i.duty_id = asked.duty AND i.withdrawn_at IS NULL
    JOIN case_file c ON c.id = i.case_id AND c.office_id = ${officeId} AND c.open_subject IS NOT NULL
      AND (c.person_id IS NULL OR c.person_id = asked.person)
    WHERE EXISTS (
      SELECT 1 FROM case_event e
      WHERE e.case_id = c.id AND e.kind = 'proposed' AND e.body -> 'incidentIds' @> to_jsonb(i.id))`;
  return new Set(covered.map(({ id }) => id));
}
