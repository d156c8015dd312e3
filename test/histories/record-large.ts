/**
 * Records the history of a shard of a round of 14,000 units, as `record.ts` does that of small ones:
 *
 *   npx tsx test/histories/record-large.ts
 *
 * writes `test/histories/v3-large/round.json`. Two of three units report, some of them late. For the replays' benchmark.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { roundId } from '../../workflows/handles';
import { engineBench } from '../setup/engine-bench';
import { ofTheTests } from '../setup/of-the-tests';
import { SAMPLE_POLICY, policyOf, testOffice } from '../setup/test-office';
import { writtenHistory } from './history-file';

const WEEKLY = 'weekly-meeting';
const UNITS = 14_000;
const PERIOD = '2031-W14';

async function record(): Promise<void> {
  await ofTheTests('global-setup.mjs');
  const bench = await engineBench();
  try {
    await bench.skipTo('2031-03-27T08:00:00+08:00');
    const office = await testOffice(bench, { units: UNITS });
    await office.load(policyOf(SAMPLE_POLICY, [WEEKLY]));
    await office.run();
    await bench.skipTo('2031-03-29T08:00:00+08:00');
    const duties = (await office.duties(WEEKLY, PERIOD)).slice(0, 2_000);
    const third = (rest: number) => duties.filter(({ ordinal }) => ordinal % 3 === rest);
    for (const duty of third(0)) await office.report(duty);
    await bench.skipTo('2031-04-01T08:00:00+08:00');
    for (const duty of third(1)) await office.report(duty);
    await office.end();
    await bench.skipTo('2031-04-19T08:00:00+08:00');
    const workflowId = roundId(office.id, WEEKLY, PERIOD, 0);
    const history = await bench.env.client.workflow.getHandle(workflowId).fetchHistory();
    const folder = join(__dirname, 'v3-large');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'round.json'), writtenHistory(history));
    process.stdout.write(`round of ${UNITS} units, its first shard: ${history.events?.length} events\n`);
  } finally {
    await bench.stop();
    await ofTheTests('global-teardown.mjs');
  }
}

void record();
