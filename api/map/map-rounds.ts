import { periodLabel } from '../../domain/cadence/period-label';
import { isoInZone } from '../../domain/calendar/civil-time';
import type { Policy } from '../../domain/policy/schema';
import type { Database } from '../../prisma/client';

export interface MapRound {
  roundId: string;
  cadence: string;
  title: { zh: string; en: string };
  period: string;
  label: { zh: string; en: string };
  dueAt: string;
  open: boolean;
}

/** The rounds of a year that opened, by the day they are due: cadence after cadence as the policy has them. */
export async function mapRounds(
  db: Database,
  officeId: string,
  policy: Policy,
  { year, cadence }: { year: number; cadence?: string | undefined },
): Promise<MapRound[]> {
  const zone = policy.office.timeZone;
  const found = await db.$queryRaw<
    { id: string; cadence: string; period: string; state: string; dueAt: Date }[]
  >`
    SELECT id, cadence, period, state, due_at AS "dueAt" FROM round
    WHERE office_id = ${officeId} AND state IN ('open', 'closed')
      AND (${cadence ?? null}::text IS NULL OR cadence = ${cadence ?? null})
      AND due_at >= (${`${year}-01-01`}::timestamp AT TIME ZONE ${zone})
      AND due_at < (${`${year + 1}-01-01`}::timestamp AT TIME ZONE ${zone})
    ORDER BY due_at, period`;
  const known = Object.keys(policy.cadences);
  const order = [
    ...known,
    ...new Set(found.map((round) => round.cadence).filter((name) => !known.includes(name))),
  ];
  return order.flatMap((name) =>
    found
      .filter((round) => round.cadence === name)
      .map(({ id, period, state, dueAt }) => ({
        roundId: id,
        cadence: name,
        title: policy.cadences[name]?.title ?? { zh: name, en: name },
        period,
        label: { zh: periodLabel(period, 'zh'), en: periodLabel(period, 'en') },
        dueAt: isoInZone(dueAt, zone),
        open: state === 'open',
      })),
  );
}
