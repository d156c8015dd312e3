import { periodLabel } from '../../domain/cadence/period-label';
import { isoInZone } from '../../domain/calendar/civil-time';
import type { CaseState, Step } from '../../domain/escalation/case-state';
import type { MatterFact } from '../../domain/notices/case-matter';
import type { Locale } from '../../domain/notices/notice-content';
import type { IncidentKind } from '../../domain/policy/ladder';
import type { Policy } from '../../domain/policy/schema';
import type { Tx } from '../../prisma/client';
import { ARRIVED } from './arrived';

interface FactRow {
  id: string;
  text: string | null;
  cadence: string | null;
  period: string | null;
  lateAfter: Date | null;
  receivedAt: Date | null;
  /** When notices of the duty arrived. */
  told: Date[];
}

/** The facts of a case's proposals, one a source, the oldest first: names and dates as the database has them now. */
export async function factsOfCase(
  db: Tx,
  state: CaseState,
  { cadences, office: { timeZone } }: Policy,
): Promise<(step: Step, locale: Locale) => MatterFact[]> {
  const rows = await db.$queryRaw<FactRow[]>`
    SELECT i.id, t.body AS text, r.cadence, r.period, d.late_after AS "lateAfter", d.received_at AS "receivedAt",
           ARRAY(SELECT s.sent_at FROM notice_request q JOIN delivery s ON s.id = q.delivery_id
                 WHERE q.duty_id = i.duty_id AND ${ARRIVED} ORDER BY s.sent_at) AS told
    FROM incident i
    LEFT JOIN duty d ON d.id = i.duty_id
    LEFT JOIN round r ON r.id = d.round_id
    LEFT JOIN text_body t ON t.id = i.text_id
    WHERE i.id = ANY(${state.incidents.map(({ incidentId }) => incidentId)})`;
  const iso = (at: Date): string => isoInZone(at, timeZone);

  function factOf(
    locale: Locale,
    kinds: IncidentKind[],
    happenedAt: string,
    row: FactRow | undefined,
  ): MatterFact {
    const { cadence, period, lateAfter } = row ?? {};
    return {
      kinds,
      happenedAt,
      duty:
        row === undefined || cadence == null || period == null || lateAfter == null
          ? null
          : {
              title: `${cadences[cadence]?.title[locale] ?? cadence} ${periodLabel(period, locale)}`,
              lateAfter: iso(lateAfter),
              receivedAt: row.receivedAt === null ? null : iso(row.receivedAt),
              told: row.told.map(iso),
            },
      text: row?.text ?? null,
    };
  }

  return ({ proposal }, locale) => {
    const incidents = state.incidents
      .filter(({ incidentId }) => proposal.incidentIds.includes(incidentId))
      .sort((a, b) => Date.parse(a.happenedAt) - Date.parse(b.happenedAt));
    return [...new Set(incidents.map(({ sourceId }) => sourceId))].flatMap((source) => {
      const of = incidents.filter(({ sourceId }) => sourceId === source);
      const row = rows.find(({ id }) => id === of[0]?.incidentId);
      return factOf(
        locale,
        of.map(({ kind }) => kind),
        of[0]?.happenedAt ?? state.openedAt,
        row,
      );
    });
  };
}
