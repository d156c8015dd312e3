import { periodLabel } from '../../domain/cadence/period-label';
import type { PeriodKey } from '../../domain/cadence/period';
import { incidentWords } from '../../domain/policy/ladder-words';
import type { IncidentKind } from '../../domain/policy/ladder';
import type { Bilingual } from '../../domain/policy/words';
import type { Tx } from '../../prisma/client';
import { MAIL_STATE } from '../notices/arrived';
import { rulesOfVersion } from '../rules';

/** A ground as people read it: what was owed and by when, what came of it, what was sent and whether it arrived. */
export interface IncidentFacts {
  incidentId: string;
  kind: IncidentKind;
  unitId: string;
  dutyId: string | null;
  /** The cadence's title; of what is no duty, its kind in words. */
  title: Bilingual;
  /** Null for what is no duty, as everything down to `receivedAt`. */
  period: Bilingual | null;
  /** ISO 8601, all of them. */
  dueAt: string | null;
  lateAfter: string | null;
  verdict: string | null;
  receivedAt: string | null;
  happenedAt: string;
  /** What a person wrote down as evidence; null where nobody did, or it was erased. */
  evidence: string | null;
  /** Notices of the duty, the oldest first. `state`: how its mail ended (`accepted`: it arrived). */
  notices: { deliveryId: string; kind: string; sentAt: string | null; state: string }[];
}

interface Row {
  id: string;
  kind: IncidentKind;
  unitId: string;
  dutyId: string | null;
  at: Date;
  cadence: string | null;
  period: string | null;
  policyVersionId: string | null;
  dueAt: Date | null;
  lateAfter: Date | null;
  verdict: string | null;
  receivedAt: Date | null;
  evidence: string | null;
}

interface Notice {
  dutyId: string;
  deliveryId: string;
  kind: string;
  sentAt: Date | null;
  state: string;
}

/** The facts of these incidents, in the order of the ids; those that there are none of are left out. */
export async function factsOfIncidents(tx: Tx, ids: readonly string[]): Promise<IncidentFacts[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT i.id, i.kind, i.unit_id AS "unitId", i.duty_id AS "dutyId",
           COALESCE(i.happened_at, CASE i.kind WHEN 'overdue' THEN d.late_after WHEN 'missed' THEN d.closes_at END,
                    i.recorded_at) AS at,
           r.cadence, r.period, r.policy_version_id AS "policyVersionId", d.due_at AS "dueAt",
           d.late_after AS "lateAfter", d.verdict, d.received_at AS "receivedAt", t.body AS evidence
    FROM incident i
    LEFT JOIN duty d ON d.id = i.duty_id
    LEFT JOIN round r ON r.id = d.round_id
    LEFT JOIN text_body t ON t.id = i.text_id
    WHERE i.id = ANY(${[...ids]})`;
  const notices = await noticesOf(
    tx,
    rows.flatMap(({ dutyId }) => dutyId ?? []),
  );
  const facts = new Map<string, IncidentFacts>();
  for (const row of rows) {
    const told = notices.filter(({ dutyId }) => dutyId === row.dutyId);
    facts.set(row.id, await factsOf(tx, row, told));
  }
  return ids.flatMap((id) => facts.get(id) ?? []);
}

async function noticesOf(tx: Tx, dutyIds: readonly string[]): Promise<Notice[]> {
  return tx.$queryRaw<Notice[]>`
    SELECT q.duty_id AS "dutyId", s.id AS "deliveryId", min(q.kind) AS kind, s.sent_at AS "sentAt",
           ${MAIL_STATE} AS state
    FROM notice_request q JOIN delivery s ON s.id = q.delivery_id
    WHERE q.duty_id = ANY(${[...dutyIds]})
    GROUP BY q.duty_id, s.id ORDER BY s.created_at, s.id`;
}

async function factsOf(tx: Tx, row: Row, notices: readonly Notice[]): Promise<IncidentFacts> {
  const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
  return {
    incidentId: row.id,
    kind: row.kind,
    unitId: row.unitId,
    dutyId: row.dutyId,
    title: await titleOf(tx, row),
    period: row.period === null ? null : labels(row.period),
    dueAt: iso(row.dueAt),
    lateAfter: iso(row.lateAfter),
    verdict: row.verdict,
    receivedAt: iso(row.receivedAt),
    happenedAt: row.at.toISOString(),
    evidence: row.evidence,
    notices: notices.map(({ deliveryId, kind, sentAt, state }) => ({
      ...{ deliveryId, kind, state },
      sentAt: iso(sentAt),
    })),
  };
}

const labels = (period: PeriodKey): Bilingual => ({
  zh: periodLabel(period, 'zh'),
  en: periodLabel(period, 'en'),
});

/** As the rules of its round name it: a running round keeps them, so does what came of it. */
async function titleOf(tx: Tx, { kind, cadence, policyVersionId }: Row): Promise<Bilingual> {
  if (cadence === null || policyVersionId === null) return incidentWords[kind];
  const { policy } = await rulesOfVersion(tx, policyVersionId);
  return policy.cadences[cadence]?.title ?? { zh: cadence, en: cadence };
}
