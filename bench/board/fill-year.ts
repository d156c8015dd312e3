import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createActivities } from '../../activities';
import { openRound } from '../../activities/rounds/open-round';
import { createOffice } from '../../offices/create-office';
import { loadCalendar } from '../../offices/load-calendar';
import { loadPolicy } from '../../offices/load-policy';
import type { PlannedRound } from '../../offices/plan-round';
import { importRoster } from '../../offices/roster/import-roster';
import { rulesInForce } from '../../offices/rules';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
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
  const officeId = await createOffice(deps, '澄岭县整体推进办公室');
  const file = { name: 'roster.csv', bytes: Buffer.from(rosterOf(units)) };
  const { errors } = await importRoster({ ...deps, newId, appendEntry }, { officeId, file });
  if (errors.length > 0) throw new Error(`the benchmark's roster: ${JSON.stringify(errors[0])}`);
  for (const year of YEARS)
    await loadCalendar(deps, { officeId, days: { year, holidays: [], workdays: [] } });
  await loadPolicy(deps, { officeId, source: await readFile(POLICY, 'utf8') });
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
function rosterOf(units: number): string {
  const towns = Math.max(1, Math.round(units / UNITS_A_TOWN));
  const unit = (code: string, name: string, kind: string, above: string, person: number): string =>
    `${code},${name},${kind},${above},书记,党支部书记,李书记${person},p${person}@example.invalid,2024-01-15`;
  const lines = Array.from({ length: units }, (_, index) => {
    const number = String(index + 1).padStart(5, '0');
    return index < towns
      ? unit(`T-${number}`, `第${number}镇`, '乡镇', 'O-00000', index)
      : unit(
          `V-${number}`,
          `第${number}村`,
          '村',
          `T-${String((index % towns) + 1).padStart(5, '0')}`,
          index,
        );
  });
  return [
    '单位编码,单位名称,单位类别,上级单位编码,职务类别,职务,姓名,电子邮箱,任职日期',
    'O-00000,整体推进办,机关,,经办,经办,经办人,contact@example.invalid,2024-01-15',
    ...lines,
  ].join('\n');
}
