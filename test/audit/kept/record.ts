/**
 * Writes a bundle of an office with the code as it is now:
 *
 *   npx tsx test/audit/kept/record.ts v2
 *
 * writes `test/audit/kept/v2.json` and `v2.key`, the public key that an auditor would have been given; the private one
 * is gone. Its people and units are invented. `kept.test.ts` verifies every file with the code of the day: never write
 * one again. Run `npm test` once before, so that the servers are there.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportBundle } from '../../../audit/bundle/export-bundle';
import { readRuns } from '../../../audit/bundle/read-runs';
import { scopesOf } from '../../../cli/bundle-scope/scope-of';
import { codeVersion } from '../../../offices/why/code-version';
import { keepHistories } from '../../../worker/housekeeping/keep-histories';
import { engineBench, type EngineBench } from '../../setup/engine-bench';
import { ofTheTests } from '../../setup/of-the-tests';
import { policyOf, SAMPLE_POLICY, testOffice, withLadder, type TestOffice } from '../../setup/test-office';
import { caseBench } from '../../workflows/case-bench';
import { newSigningKey } from '../log/filled-log';

const WEEKLY = 'weekly-meeting';

async function record(version: string): Promise<void> {
  await ofTheTests('global-setup.mjs');
  const bench = await engineBench();
  try {
    const office = await livedThrough(bench);
    const { deps, env } = bench;
    const now = await bench.now();
    await keepHistories(deps, now);
    const asked = { db: deps.db, officeId: office.id, now };
    const { scope, workflows } = await scopesOf.office(asked, office.id);
    const runs = await Promise.all(workflows.map(({ id }) => readRuns(env.client, id, [])));
    const signingKey = newSigningKey();
    const { version: release } = codeVersion();
    const bundle = await exportBundle(deps.db, { scope, histories: runs.flat(), release, signingKey, now });
    await writeFile(join(__dirname, `${version}.json`), `${JSON.stringify(bundle)}\n`, { flag: 'wx' });
    await writeFile(join(__dirname, `${version}.key`), `${bundle.key}\n`, { flag: 'wx' });
    process.stdout.write(`${bundle.entries.length} entries, ${runs.flat().length} histories\n`);
  } finally {
    await bench.stop();
    await ofTheTests('global-teardown.mjs');
  }
}

/** One reports in time, one late, one not at all; and one has a case, which waits for a decision. */
async function livedThrough(bench: EngineBench): Promise<TestOffice> {
  await bench.skipTo('2031-03-07T08:00:00+08:00');
  const office = await testOffice(bench, { units: 3 });
  await office.load(withLadder(policyOf(SAMPLE_POLICY, [WEEKLY])));
  await office.run();
  await bench.skipTo('2031-03-07T10:00:00+08:00');
  const [first, second] = await office.duties(WEEKLY, '2031-W11');
  await office.report(first);
  const { unitId } = await caseBench(bench, () => office).falseReport();
  await bench.skipTo('2031-03-11T10:00:00+08:00');
  if (second?.unitId !== unitId) await office.report(second);
  await office.end();
  await bench.skipTo('2031-03-14T20:00:00+08:00');
  return office;
}

const [version = ''] = process.argv.slice(2);
if (!/^v\d+$/.test(version))
  throw new Error('expected the version to write, for example: npx tsx test/audit/kept/record.ts v2');
void record(version);
