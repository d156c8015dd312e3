import type { CompiledRound } from '../../domain/cadence/compiled-round';
import { periodLabel } from '../../domain/cadence/period-label';
import { civilDateOf, isoInZone } from '../../domain/calendar/civil-time';
import { workdaysBetween } from '../../domain/calendar/workdays';
import type { OfficeRules } from '../../offices/rules';
import type { Database } from '../../prisma/client';
import type { Round } from '../../prisma/generated/client';
import { standings, standingSql, type Standing } from '../duties/standing';

export type Counts = Record<Standing, number>;

/** One lane a cadence, in the policy's order: the round that is on, and the one that comes next. */
export async function lanesOf(db: Database, officeId: string, rules: OfficeRules, now: Date) {
  const { policy } = rules;
  const rounds = await db.round.findMany({ where: { officeId, state: { in: ['open', 'planned'] } } });
  const counts = await countsByRound(db, officeId, now);
  return Object.entries(policy.cadences).map(([cadence, { title }]) => {
    const mine = rounds.filter((round) => round.cadence === cadence);
    const current = currentOf(mine, now);
    const next = mine
      .filter(({ state, opensAt }) => state === 'planned' && opensAt !== null)
      .sort((a, b) => Number(a.opensAt) - Number(b.opensAt))[0];
    return {
      cadence,
      title,
      current: current === undefined ? null : currentRound(current, counts.get(current.id), rules, now),
      next: next === undefined ? null : upcoming(next, policy.office.timeZone),
    };
  });
}

/** The open round that is due next; where all are past their date, the latest of them. */
function currentOf(rounds: Round[], now: Date): Round | undefined {
  const open = rounds
    .filter(({ state }) => state === 'open')
    .sort((a, b) => Number(a.dueAt) - Number(b.dueAt));
  return open.find(({ dueAt }) => dueAt !== null && dueAt >= now) ?? open.at(-1);
}

function currentRound(
  round: Round,
  counts: Counts | undefined,
  { policy, calendar }: OfficeRules,
  now: Date,
) {
  const zone = policy.office.timeZone;
  const compiled = round.compiled as unknown as CompiledRound;
  const dueAt = round.dueAt ?? now;
  const lateAfter = round.lateAfter ?? dueAt;
  const tally = counts ?? emptyCounts();
  const counted = dueAt > now ? dueAt : lateAfter;
  return {
    roundId: round.id,
    period: round.period,
    label: labelOf(round.period),
    state: 'open' as const,
    opensAt: isoInZone(round.opensAt ?? now, zone),
    dueAt: isoInZone(dueAt, zone),
    lateAfter: isoInZone(lateAfter, zone),
    closesAt: isoInZone(round.closesAt ?? lateAfter, zone),
    workdaysLeft: workdaysBetween(calendar, civilDateOf(now, zone), civilDateOf(counted, zone)),
    openedLateDays: round.openedLateDays,
    rule: compiled.rule,
    shift: compiled.shift,
    provisional: round.provisional,
    counts: tally,
    units: Object.values(tally).reduce((sum, count) => sum + count, 0),
  };
}

function upcoming(round: Round, zone: string) {
  return {
    period: round.period,
    label: labelOf(round.period),
    opensAt: isoInZone(round.opensAt ?? round.plannedAt, zone),
    dueAt: isoInZone(round.dueAt ?? round.plannedAt, zone),
    provisional: round.provisional,
  };
}

function labelOf(period: string): { zh: string; en: string } {
  return { zh: periodLabel(period, 'zh'), en: periodLabel(period, 'en') };
}

async function countsByRound(db: Database, officeId: string, now: Date): Promise<Map<string, Counts>> {
  const rows = await db.$queryRaw<{ roundId: string; standing: Standing; count: number }[]>`
    SELECT round_id AS "roundId", standing, count(*)::int AS count
    FROM (SELECT d.round_id, ${standingSql(now)} AS standing
          FROM duty d JOIN round r ON r.id = d.round_id
          WHERE d.office_id = ${officeId} AND r.state = 'open') AS duties
    GROUP BY round_id, standing`;
  const byRound = new Map<string, Counts>();
  for (const { roundId, standing, count } of rows) {
    const counts = byRound.get(roundId) ?? emptyCounts();
    counts[standing] = count;
    byRound.set(roundId, counts);
  }
  return byRound;
}

function emptyCounts(): Counts {
  return Object.fromEntries(standings.map((standing) => [standing, 0])) as Counts;
}
