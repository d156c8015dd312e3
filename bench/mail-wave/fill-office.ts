import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createActivities } from '../../activities';
import type { PlannedRound } from '../../offices/plan-round';
import { makeOffice, village } from '../make-office';
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
  // Units i and people + i have the same secretary.
  const roster = Array.from({ length: units }, (_, unit) => village(unit, unit % people));
  const officeId = await makeOffice(deps, roster, { source: await readFile(POLICY, 'utf8'), years: YEARS });
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
