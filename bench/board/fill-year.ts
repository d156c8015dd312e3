import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createActivities } from '../../activities';
import { openRound } from '../../activities/rounds/open-round';
import type { PlannedRound } from '../../offices/plan-round';
import { rulesInForce } from '../../offices/rules';
import { makeOffice, type UnitOfRoster } from '../make-office';
import { answerDuties, closeRound } from './answer-duties';
import type { BoardDeps } from './setting';

const POLICY = join(__dirname, '..', '..', 'policies', 'five-cadences.yaml');
const YEARS = [2030, 2031, 2032];
/** The rules come into force before the year, and it is looked at in its last month, when every cadence is open. */
const FROM = new Date('2030-12-30T09:00:00+08:00');
export const UNTIL = new Date('2031-12-10T10:00:00+08:00');
const UNITS_A_TOWN = 50;

export interface FilledYear {
  officeId: string;
  rounds: number;
  duties: number;
}

/**
 * An office of so many units and a year of five cadences: each round is planned and opened by the engine's own
 * activities at its hour, then answered in bulk, as a year leaves it.
 */
export async function fillYear(
  deps: BoardDeps,
  units: number,
  say: (line: string) => void,
): Promise<FilledYear> {
  const { db } = deps;
  deps.setTime(FROM);
  const source = await readFile(POLICY, 'utf8');
  const officeId = await makeOffice(deps, rosterOf(units), { source, years: YEARS });
  const planned = await planYear(deps, officeId);
  say(`filling a year: ${planned.length} rounds of ${units} units`);
  for (const { id, opensAt, closesAt } of planned) {
    deps.setTime(opensAt);
    await openRound(deps, { roundId: id });
    await answerDuties(db, id);
    if (closesAt < UNTIL) await closeRound(db, id);
  }
  deps.setTime(UNTIL);
  await db.$executeRaw`ANALYZE`;
  const duties = await db.duty.count({ where: { officeId } });
  return { officeId, rounds: planned.length, duties };
}

/** Every round that opens until the year is looked at, in the order of their openings. */
async function planYear(deps: BoardDeps, officeId: string) {
  const { planNextRound } = createActivities(deps);
  const { policy } = await rulesInForce(deps.db, officeId, UNTIL);
  for (const cadence of Object.keys(policy.cadences)) {
    for (let after: string | null = null; ;) {
      const round: PlannedRound | null = await planNextRound({ officeId, cadence, after });
      if (round === null || (round.opensAtMs ?? 0) > UNTIL.getTime()) break;
      after = round.period;
    }
  }
  const rounds = await deps.db.round.findMany({
    where: { officeId, opensAt: { lte: UNTIL } },
    orderBy: [{ opensAt: 'asc' }, { id: 'asc' }],
  });
  return rounds.flatMap(({ id, opensAt, closesAt }) =>
    opensAt === null || closesAt === null ? [] : [{ id, opensAt, closesAt }],
  );
}

/** Towns under the county, and villages under them. */
function rosterOf(units: number): UnitOfRoster[] {
  const towns = Math.max(1, Math.round(units / UNITS_A_TOWN));
  const numberOf = (index: number): string => String(index + 1).padStart(5, '0');
  return Array.from({ length: units }, (_, index) => {
    const number = numberOf(index);
    return index < towns
      ? { code: `T-${number}`, name: `第${number}镇`, kind: '乡镇', above: 'O-00000', person: index }
      : {
          ...{ code: `V-${number}`, name: `第${number}村`, kind: '村', person: index },
          above: `T-${numberOf(index % towns)}`,
        };
  });
}
