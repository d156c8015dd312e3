import type { CompiledRound } from '../../domain/cadence/compiled-round';
import { periodLabel } from '../../domain/cadence/period-label';
import { civilDateOf, isoInZone } from '../../domain/calendar/civil-time';
import { workdaysBetween } from '../../domain/calendar/workdays';
import type { Reach } from '../../offices/reach';
import type { OfficeRules } from '../../offices/rules';
import type { Database } from '../../prisma/client';
import type { Round } from '../../prisma/generated/client';
import { countsByRound, emptyCounts, unitsIn, type Counts } from '../rounds/round-counts';

/** One lane a cadence, in the policy's order: the round that is on, as far as the reach goes, and the one that comes next. */
export async function lanesOf(db: Database, reach: Reach, rules: OfficeRules, now: Date) {
  const { policy } = rules;
  const { officeId } = reach;
  const rounds = await db.round.findMany({ where: { officeId, state: { in: ['open', 'planned'] } } });
  const open = rounds.filter(({ state }) => state === 'open').map(({ id }) => id);
  const counts = await countsByRound(db, reach, open, now);
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
    units: unitsIn(tally),
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
