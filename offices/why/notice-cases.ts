import type { CaseRequestKind } from '../../domain/notices/case-matter';
import { linkTo } from '../../domain/notices/matter-of-case';
import type { DutyName } from '../../domain/why/asked-steps';
import type { Cover } from '../../domain/why/covered-steps';
import type { CaseOfNotice } from '../../domain/why/told-case-steps';
import type { Database } from '../../prisma/client';
import type { Delivery, NoticeRequest } from '../../prisma/generated/client';
import { storedEvents } from '../cases/stored-case';

/** What cases asked a notice to say, each with what happened in its case, and whether the stored text speaks of it. */
export async function casesOfNotice(
  db: Database,
  requests: readonly NoticeRequest[],
  { textId }: Delivery,
): Promise<CaseOfNotice[]> {
  const asked = requests.filter(({ caseId }) => caseId !== null);
  if (asked.length === 0) return [];
  const text = textId === null ? null : await db.textBody.findUnique({ where: { id: textId } });
  const body = text?.body ?? null;
  const cases: CaseOfNotice[] = [];
  for (const { caseId, step: asks, kind } of asked) {
    if (caseId === null) continue;
    const step = asks ?? 1;
    cases.push({
      ...{ caseId, step, kind: kind as CaseRequestKind },
      events: await storedEvents(db, caseId),
      inText: body === null ? null : new RegExp(`${linkTo('', caseId, step)}(?!\\d)`).test(body),
    });
  }
  return cases;
}

/** Cases that spoke of these duties after a request was made and before its notice was gathered. */
export async function coversOf(
  db: Database,
  requests: readonly NoticeRequest[],
  duties: readonly DutyName[],
  gatheredAt: Date,
): Promise<Cover[]> {
  const rows = await db.$queryRaw<{ caseId: string; dutyId: string; from: Date; until: Date | null }[]>`
    SELECT c.id AS "caseId", i.duty_id AS "dutyId", min(e.at) AS "from", c.closed_at AS "until"
    FROM incident i
    JOIN case_file c ON c.id = i.case_id
    JOIN case_event e ON e.case_id = c.id AND e.kind = 'proposed'
      AND e.body -> 'incidentIds' @> to_jsonb(i.id)
    WHERE i.duty_id = ANY(${duties.map(({ id }) => id)})
    GROUP BY c.id, i.duty_id, c.closed_at ORDER BY 3, 1`;
  return rows.flatMap(({ caseId, dutyId, from, until }) => {
    const duty = duties.find(({ id }) => id === dutyId);
    const first = requests.find((request) => request.dutyId === dutyId)?.requestedAt ?? gatheredAt;
    const meanwhile = from <= gatheredAt && (until === null || until >= first);
    return duty !== undefined && meanwhile ? [{ caseId, duty, from, until }] : [];
  });
}
