import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { startChild } from '../answers';
import { startDatabases, type Databases } from '../databases';
import { rounded } from '../figures';
import { together, type HistoryCost } from '../histories';
import type { Bench } from '../report';
import { fillOffice, onePolicy, ROUND } from '../round/setting';
import type { SideMeasured } from '../round/sides';
import { startTemporal, type TemporalServer } from '../temporal-servers';
import { ROUNDS_OF_A_YEAR, type RoundOfYear } from './rounds-of-a-year';

const UNITS = 14_000;
const SAMPLE = 400;
const SPARE = 20;
const POLICY = join(__dirname, '..', '..', 'policies', 'five-cadences.yaml');
const PROGRAMS = join(__dirname, '..');

/**
 * What a year of five cadences costs a Temporal server, counted from real histories: one round of each cadence with all
 * its looks and waves, as often as it comes in a year; beside it a sample of workflows a unit, multiplied.
 */
export const yearCost: Bench = async ({ units = UNITS, server = 'postgres' }, say) => {
  const databases = await startDatabases();
  let temporal: TemporalServer | undefined;
  try {
    temporal = await startTemporal(server, databases, say);
    const runs = [];
    for (const round of ROUNDS_OF_A_YEAR) {
      const cost = await costOfRound(round, units, databases, temporal);
      runs.push({ cadence: round.of.cadence, rounds: round.aYear, ...cost });
      say(`${round.of.cadence}: ${cost.actions} actions, ${cost.bytes} bytes a round, ${round.aYear} a year`);
    }
    const rounds = ROUNDS_OF_A_YEAR.reduce((sum, { aYear }) => sum + aYear, 0);
    const year = together(runs.flatMap(({ rounds: times, ...cost }) => Array<HistoryCost>(times).fill(cost)));
    const sampled = Math.min(SAMPLE, units);
    const sample = await sampleOf(sampled, databases, temporal);
    const unitRounds = units * rounds;
    const textbook = {
      actions: (sample.actions / sampled) * unitRounds,
      bytes: (sample.bytes / sampled) * unitRounds,
    };
    return {
      ...{ name: 'year-cost', ours: year.actions, unit: 'actions a year' },
      theirs: { 'workflow-a-unit': Math.round(textbook.actions) },
      ratio: rounded(year.actions / textbook.actions),
      ...{ runs, units, server, rounds, unitRounds, sample: sampled },
      historyBytes: year.bytes,
      theirHistoryBytes: Math.round(textbook.bytes),
      bytesRatio: rounded(year.bytes / textbook.bytes),
      notes: [
        'ours: a real round of each cadence (cadence, shards, waves), multiplied by how often it comes in a year',
        'workflow-a-unit: a real sample, multiplied by all units and rounds of the year',
        'left out on both sides: cases, heartbeats of long activities and queries, which leave no event',
      ],
    };
  } finally {
    await temporal?.stop();
    await databases.stop();
  }
};

async function costOfRound(
  { of }: RoundOfYear,
  units: number,
  databases: Databases,
  temporal: TemporalServer,
): Promise<HistoryCost> {
  const officeId = await fillOffice(databases.url, units, await policyWith(of.cadence), of.inForce);
  const side = startChild(join(PROGRAMS, 'year-cost', 'one-round.ts'));
  try {
    const question = {
      ...{ databaseUrl: await databases.copy(), temporalAddress: temporal.address, officeId, units },
      ...{ namespace: await temporal.freshNamespace(), cadence: of.cadence },
    };
    const { cost, verdicts } = await side.ask<SideMeasured>('measure', question);
    const decided = Object.values(verdicts).reduce((sum, count) => sum + count, 0);
    if (cost === null || decided !== units)
      throw new Error(`${of.cadence}: expected ${units} verdicts, found ${JSON.stringify(verdicts)}`);
    return cost;
  } finally {
    await side.end();
  }
}

/** The default policy with this cadence alone and without its ladder: cases come in both designs alike. */
async function policyWith(cadence: string): Promise<string> {
  const { ladder: _, ...policy } = parse(await readFile(POLICY, 'utf8')) as Record<string, object>;
  const cadences = policy['cadences'] as Record<string, object>;
  return stringify({ ...policy, cadences: { [cadence]: cadences[cadence] } });
}

async function sampleOf(units: number, databases: Databases, temporal: TemporalServer): Promise<HistoryCost> {
  const officeId = await fillOffice(databases.url, units + SPARE, await onePolicy(), ROUND.inForce);
  const side = startChild(join(PROGRAMS, 'round', 'workflow-a-unit.ts'));
  try {
    const { cost } = await side.ask<SideMeasured>('measure', {
      ...{ databaseUrl: await databases.copy(), temporalAddress: temporal.address, officeId, units },
      namespace: await temporal.freshNamespace(),
    });
    if (cost === null) throw new Error('workflow-a-unit: expected what its histories cost');
    return cost;
  } finally {
    await side.end();
  }
}
