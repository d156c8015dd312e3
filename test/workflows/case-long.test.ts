import { caseId, caseStateQuery } from '../../workflows/handles';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { SAMPLE_POLICY, policyOf, testOffice, withLadder, type TestOffice } from '../setup/test-office';
import { caseBench, type Asked } from './case-bench';

jest.setTimeout(240_000);

/** Each leaves eight or more events behind: more than a run of a case may hold. */
const ACTS = 280;

let bench: EngineBench;
let office: TestOffice;
beforeAll(async () => {
  bench = await engineBench();
});
afterAll(() => bench.stop());

it('a case of which much is asked goes on in a new run with its state, and no act is lost between the two', async () => {
  const { temporal } = bench.deps;
  const cases = caseBench(bench, () => office);
  await bench.skipTo('2031-09-01T08:00:00+08:00');
  office = await testOffice(bench, { units: 1 });
  await office.load(withLadder(policyOf(SAMPLE_POLICY, ['weekly-meeting'])));
  const { unitId, postId } = await cases.falseReport();
  await bench.skipTo('2031-09-01T08:10:00+08:00');

  const handle = temporal.workflow.getHandle(caseId({ kind: 'unit', unitId }));
  const { runId } = await handle.describe();
  const head = await office.decider('office-head');
  const early = await cases.confirm();
  const refused: string[] = [];
  for (let sent = 0; sent < ACTS; sent += 10)
    refused.push(
      ...(await Promise.all(Array.from({ length: 10 }, () => cases.refused(unitId, head, early)))),
    );
  expect(new Set(refused)).toEqual(new Set(['window-not-over']));

  const secretary = office.secretary({ unitId, postId });
  const reply: Asked = { do: 'reply', replyId: 'reply', textId: await cases.text('当日已改'), answers: [] };
  expect((await cases.act(unitId, secretary, reply)).happened).toEqual(['replied']);
  expect((await handle.describe()).runId).not.toBe(runId);
  const { caseId: id, version, status } = (await cases.stored(unitId)).state;
  expect(await handle.query(caseStateQuery)).toMatchObject({ caseId: id, version, status });
});
