import { compareCases } from '../../offices/audit/compare-cases';
import { withHeld } from '../../offices/audit/held-cases';
import { readCases } from '../../offices/audit/read-cases';
import { stillRunning } from '../../offices/audit/running-workflows';
import { caseId, TASK_QUEUE } from '../../workflows/handles';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { tamperedEvent } from '../setup/tampered';
import { SAMPLE_POLICY, policyOf, testOffice, withLadder } from '../setup/test-office';
import { caseBench, type Asked } from '../workflows/case-bench';

jest.setTimeout(180_000);

let bench: EngineBench;
beforeAll(async () => {
  bench = await engineBench();
});
afterAll(() => bench.stop());

/** As the auditor looks; the test server keeps no list of what runs, so that each is asked by its id. */
async function look(): Promise<[rule: string, says: string][]> {
  const { db, temporal } = bench.deps;
  const now = await bench.now();
  const seen = await readCases(db, now);
  const runs = await stillRunning(
    temporal,
    seen.cases.map(({ workflowId }) => workflowId),
  );
  const running = await withHeld(temporal, seen.cases, runs, now);
  const whole = { ...seen, rounds: [], cadences: [], unconsidered: [], series: [], downtimes: [] };
  return compareCases(whole, running, now).map(({ rule, says }) => [rule, says.en]);
}

it('compares what the workflow of a case holds with its events, and says how a lost one is begun again', async () => {
  const { db, temporal } = bench.deps;
  await bench.skipTo('2031-09-01T08:00:00+08:00');
  const office = await testOffice(bench, { units: 1 });
  const cases = caseBench(bench, () => office);
  await office.load(withLadder(policyOf(SAMPLE_POLICY, ['weekly-meeting'])));
  const { unitId, postId } = await cases.falseReport();
  await bench.skipTo('2031-09-01T08:10:00+08:00');
  expect(await look()).toEqual([]);

  // Somebody changes a stored event: the workflow heard another date.
  const { id } = await db.caseFile.findFirstOrThrow({ where: { unitId } });
  const restore = await tamperedEvent(
    db,
    { caseId: id, kind: 'facts-served' },
    { hearingUntil: '2031-09-03T15:59:00.000Z' },
  );
  expect(await look()).toEqual([
    ['case-differs', expect.stringContaining('nextAt is stored as')],
    ['case-held-differs', expect.stringContaining('holds nextAt')],
  ]);
  await restore();

  const workflowId = caseId({ kind: 'unit', unitId });
  await temporal.workflow.getHandle(workflowId).terminate('killed by the test');
  const [[rule, says] = ['', ''], ...more] = await look();
  expect([rule, more]).toEqual(['case-not-running', []]);
  const input = /--input '(.*)'$/.exec(says)?.[1] ?? '';
  expect(says).toContain(
    `temporal workflow start --type case --task-queue ${TASK_QUEUE} --workflow-id ${workflowId} --input`,
  );

  // What the finding says to do, and the case goes on from its events.
  const before = await db.caseFile.findFirstOrThrow({ where: { unitId } });
  const args = [JSON.parse(input) as object];
  await temporal.workflow.start('case', { workflowId, taskQueue: TASK_QUEUE, args });
  await bench.skipTo('2031-09-01T08:20:00+08:00');
  expect(await look()).toEqual([]);
  expect(await db.caseFile.findFirstOrThrow({ where: { unitId } })).toEqual(before);

  // Nor is an act lost where nobody has begun it again yet: it begins it.
  await temporal.workflow.getHandle(workflowId).terminate('killed by the test');
  const reply: Asked = { do: 'reply', replyId: 'reply', textId: await cases.text('当日已改'), answers: [] };
  const secretary = office.secretary({ unitId, postId });
  expect((await cases.act(unitId, secretary, reply)).happened).toEqual(['replied']);
  expect(await look()).toEqual([]);
});
