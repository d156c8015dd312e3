import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createActivities } from '../../activities';
import { importRoster } from '../../offices/roster/import-roster';
import { createOffice } from '../../offices/create-office';
import { loadCalendar } from '../../offices/load-calendar';
import { loadPolicy } from '../../offices/load-policy';
import type { PlannedRound } from '../../offices/plan-round';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import { CADENCES, OPENING, type openDeps } from './setting';

/** So many units for nine people: every fifth of the people or so answers for two. */
const UNITS_PER_PERSON = 14 / 9;
const YEARS = [2030, 2031, 2032];
const POLICY = join(__dirname, '..', '..', 'policies', 'five-cadences.yaml');

export interface FilledOffice {
  officeId: string;
  units: number;
  /** Notices that the openings have asked for. */
  requests: number;
}

/** An office with so many people as secretaries, whose two rounds of the morning have opened and asked for notices. */
export async function fillOffice(deps: ReturnType<typeof openDeps>, people: number): Promise<FilledOffice> {
  const units = Math.round(people * UNITS_PER_PERSON);
  const officeId = await createOffice(deps, '澄岭县整体推进办公室');
  const file = { name: 'roster.csv', bytes: Buffer.from(rosterOf(units, people)) };
  const { errors } = await importRoster({ ...deps, newId, appendEntry }, { officeId, file });
  if (errors.length > 0) throw new Error(`the benchmark's roster: ${JSON.stringify(errors[0])}`);
  for (const year of YEARS)
    await loadCalendar(deps, { officeId, days: { year, holidays: [], workdays: [] } });
  await loadPolicy(deps, { officeId, source: await readFile(POLICY, 'utf8') });
  const { planNextRound, openRound, checkpoint } = createActivities(deps);
  let requests = 0;
  for (const cadence of CADENCES) {
    const roundId = await firstRound(cadence);
    const { shards } = await openRound({ roundId });
    const look = { kind: 'opening' as const, at: OPENING, nextAt: null, acceptanceNeeded: false, since: '0' };
    for (const { shardId } of shards) requests += (await checkpoint({ ...look, shardId })).notices;
  }
  return { officeId, units, requests };

  /** Of periods that were over before the policy came into force nothing is expected. */
  async function firstRound(cadence: string): Promise<string> {
    let after: string | null = null;
    for (;;) {
      const planned: PlannedRound | null = await planNextRound({ officeId, cadence, after });
      if (planned === null) throw new Error(`${cadence}: expected a round that opens, found none`);
      if (planned.roundId !== null) return planned.roundId;
      after = planned.period;
    }
  }
}

/** Units i and people + i have the same secretary. */
function rosterOf(units: number, people: number): string {
  const secretaries = Array.from({ length: units }, (_, unit) => {
    const code = String(unit + 1).padStart(5, '0');
    const person = unit % people;
    return `U-${code},第${code}村,村,,书记,党支部书记,李书记${person},p${person}@example.invalid,2024-01-15`;
  });
  return [
    '单位编码,单位名称,单位类别,上级单位编码,职务类别,职务,姓名,电子邮箱,任职日期',
    'O-00000,整体推进办,机关,,经办,经办,经办人,contact@example.invalid,2024-01-15',
    ...secretaries,
  ].join('\n');
}
