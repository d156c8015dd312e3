/**
 * Records golden histories of the workflows as they are now:
 *
 *   npx tsx test/histories/record.ts v2
 *
 * writes `test/histories/v2/{case,cadence,round,wave}.json`: real histories of the test server, decoded (without an
 * encryption codec), of an office whose people, units and texts are invented. `replay.test.ts` replays every folder
 * with the code of the day. Never record a folder again: it stands for what runs at those who installed that version.
 * A change of a workflow that breaks one goes through `patched()`, and then gets a folder of its own beside it.
 * Run `npm test` once before, so that the servers are there.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { enterIncident } from '../../offices/cases/enter-incident';
import { handIncidents } from '../../offices/cases/hand-incidents';
import { replanCadences } from '../../offices/run-cadences';
import {
  cadenceId,
  caseId,
  extraRoundUpdate,
  pauseUpdate,
  resumeUpdate,
  roundId,
  waveId,
} from '../../workflows/handles';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { ofTheTests } from '../setup/of-the-tests';
import { SAMPLE_POLICY, policyOf, testOffice, withLadder, type TestOffice } from '../setup/test-office';
import { caseBench, type Asked } from '../workflows/case-bench';
import { writtenHistory } from './history-file';

const WEEKLY = 'weekly-meeting';

async function record(version: string): Promise<void> {
  await ofTheTests('global-setup.mjs');
  const bench = await engineBench();
  try {
    const folder = join(__dirname, version);
    await mkdir(folder, { recursive: true });
    for (const [name, workflowId, runId] of await livedThrough(bench)) {
      const history = await bench.env.client.workflow.getHandle(workflowId, runId).fetchHistory();
      await writeFile(join(folder, `${name}.json`), writtenHistory(history));
      process.stdout.write(`${name}: ${history.events?.length} events\n`);
    }
  } finally {
    await bench.stop();
    await ofTheTests('global-teardown.mjs');
  }
}

/** Lets an office live through all that its workflows can meet. Returns the runs that met it, by name. */
async function livedThrough(
  bench: EngineBench,
): Promise<[name: string, workflowId: string, runId: string | undefined][]> {
  await bench.skipTo('2031-03-27T08:00:00+08:00');
  const office = await testOffice(bench, { units: 2 });
  await office.load(policyOf(SAMPLE_POLICY, [WEEKLY]));
  await office.run();
  const cadence = office.cadence(WEEKLY);
  const { runId } = await cadence.describe();
  await bench.skipTo('2031-03-29T08:00:00+08:00');

  const by = { reason: '防汛', byPostId: null };
  await cadence.executeUpdate(pauseUpdate, { args: [{ key: 'pause', ...by }] });
  await cadence.executeUpdate(resumeUpdate, { args: [by] });
  await cadence.executeUpdate(extraRoundUpdate, {
    args: [{ key: 'extra', dueAt: '2031-04-02T12:00:00+08:00', ...by }],
  });
  await office.administer({ year: 2031, holidays: [{ date: '2031-03-31', name: '清明节' }], workdays: [] });
  await replanCadences(bench.deps, office.id);
  await office.report((await office.duties(WEEKLY, '2031-W14'))[0]);
  // Until the cadence has continued as new, so that its first run is whole.
  await bench.skipTo('2031-04-19T08:00:00+08:00');
  const wave = await bench.deps.db.delivery.findFirstOrThrow({ where: { officeId: office.id } });
  const unitId = await livedThroughACase(bench, office);
  return [
    ['case', caseId({ kind: 'unit', unitId }), undefined],
    ['cadence', cadenceId(office.id, WEEKLY), runId],
    ['round', roundId(office.id, WEEKLY, '2031-W14', 0), undefined],
    ['wave', waveId(office.id, wave.slot), undefined],
  ];
}

/** Two grounds, a reply, a refusal, a decision that was put off once, and one that declines. */
async function livedThroughACase(bench: EngineBench, office: TestOffice): Promise<string> {
  await office.load(withLadder(policyOf(SAMPLE_POLICY, [WEEKLY])));
  const [owed] = await office.duties(WEEKLY, '2031-W14');
  if (owed === undefined) throw new Error('expected a duty');
  const { unitId } = owed;
  // No more rounds: what the case is about is done.
  await office.end();
  const cases = caseBench(bench, () => office);
  const head = await office.decider('office-head');
  for (const requestKey of ['one', 'another']) {
    const now = await bench.now();
    const incident = { officeId: office.id, kind: 'grave-consequence', unitId, postId: null } as const;
    const entered = { evidence: '认定', happenedAt: now, byPostId: head.postId ?? '', requestKey };
    await bench.deps.db.$transaction((tx) => enterIncident(tx, { ...incident, ...entered }, now));
    await handIncidents(bench.deps, office.id);
    await bench.skipTo(new Date(now.getTime() + 60_000));
  }
  const reply: Asked = { do: 'reply', replyId: 'reply', textId: await cases.text(), answers: [] };
  await cases.act(unitId, office.secretary(owed), reply);
  const confirm = await cases.confirm(2);
  await cases.refused(unitId, head, confirm);
  await cases.skipToWait(unitId);
  const until = new Date((await bench.now()).getTime() + 10 * 86_400_000).toISOString();
  await cases.act(unitId, head, { ...confirm, outcome: 'defer', until } as Asked);
  await bench.skipTo(new Date(Date.parse(until) + 86_400_000));
  await cases.act(unitId, head, { ...confirm, outcome: 'decline' } as Asked);
  return unitId;
}

const [version = ''] = process.argv.slice(2);
if (!/^v\d+$/.test(version))
  throw new Error('expected the version to record, for example: npx tsx test/histories/record.ts v2');
void record(version);
