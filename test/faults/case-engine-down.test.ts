import { giveBackDates } from '../../offices/downtime/give-back-dates';
import { noteAlive } from '../../offices/downtime/note-alive';
import { recordDowntime } from '../../offices/downtime/record-downtime';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { SAMPLE_POLICY, policyOf, testOffice, withLadder, type TestOffice } from '../setup/test-office';
import { caseBench, type CaseBench } from '../workflows/case-bench';

jest.setTimeout(180_000);

let bench: EngineBench;
let office: TestOffice;
let cases: CaseBench;
beforeAll(async () => {
  bench = await engineBench();
  cases = caseBench(bench, () => office);
});
afterAll(() => bench.stop());

/** Away over an end that comes meanwhile, and started as `npm start` does it. */
async function downOver(unitId: string): Promise<void> {
  const { deps } = bench;
  const until = Date.parse((await cases.stored(unitId)).state.steps[0]?.waiting?.until ?? '');
  await bench.skipTo(new Date(until - 10 * 60_000));
  await noteAlive(deps.db, await bench.now());
  bench.goAway();
  await bench.skipTo(new Date(until + 10 * 60_000));
  await recordDowntime(deps.db, await bench.now());
  await giveBackDates(deps, await bench.now());
  bench.comeBack();
  await bench.skipTo(new Date(until + 30 * 60_000));
}

const first = async (unitId: string) => {
  const step = (await cases.stored(unitId)).state.steps[0];
  if (step === undefined) throw new Error('expected a step');
  return { ...step, waitsFor: step.waiting?.for, endsOn: localDay(step.waiting?.until) };
};

const localDay = (iso: string | undefined): string =>
  new Date(Date.parse(iso ?? '') + 8 * 3_600_000).toISOString().slice(0, 10);

it('gives the unit its hearing and its rectification, and the decider the window, that the engine was away in', async () => {
  const { db } = bench.deps;
  await bench.skipTo('2031-09-01T08:00:00+08:00');
  office = await testOffice(bench, { units: 1 });
  await office.load(withLadder(policyOf(SAMPLE_POLICY, ['weekly-meeting'])));
  const { unitId, postId } = await cases.falseReport();
  await bench.skipTo('2031-09-01T08:02:00+08:00');
  expect(await first(unitId)).toMatchObject({ stage: 'hearing', endsOn: '2031-09-08' });

  // Ends on Monday at 23:59; back on Tuesday: the day that was touched is given from then on, and the reply is in time.
  await downOver(unitId);
  expect(await first(unitId)).toMatchObject({ stage: 'hearing', endsOn: '2031-09-10' });
  const unit = office.secretary({ unitId, postId });
  await cases.act(unitId, unit, { do: 'reply', replyId: 'reply', textId: await cases.text(), answers: [] });
  expect((await first(unitId)).replies).toMatchObject([{ late: false }]);

  // Nobody's silence: the turn is not passed up, and the decider may still decide.
  await cases.skipToWait(unitId);
  expect(await first(unitId)).toMatchObject({ waitsFor: 'decision', place: 0, endsOn: '2031-09-17' });
  await downOver(unitId);
  expect(await first(unitId)).toMatchObject({ waitsFor: 'decision', place: 0, endsOn: '2031-09-19' });
  const head = await office.decider('office-head');
  await cases.act(unitId, head, { do: 'open-reply', replyId: 'reply' });
  await cases.act(unitId, head, await cases.confirm());
  await bench.skipTo(new Date((await bench.now()).getTime() + 60_000));

  // Served on the 18th: fifteen working days to rectify.
  expect(await first(unitId)).toMatchObject({ stage: 'rectifying', endsOn: '2031-10-09' });
  await downOver(unitId);
  expect(await first(unitId)).toMatchObject({
    ...{ stage: 'rectifying', endsOn: '2031-10-13' },
    rectification: { overdue: false },
  });
  const report = { do: 'report-rectification', textId: await cases.text('已整改') } as const;
  await cases.act(unitId, unit, report);

  const { events } = await cases.stored(unitId);
  const extended = events.flatMap((event) => (event.kind === 'window-extended' ? [event.of] : []));
  // The last of them lay in the window to appeal, too.
  expect(extended).toEqual(['hearing', 'decision', 'rectification', 'appeal-window']);
  const told = events.map(({ kind }) => kind);
  for (const harm of ['passed-up', 'lapsed', 'rectification-overdue']) expect(told).not.toContain(harm);
  expect(await db.incident.count({ where: { unitId } })).toBe(1);
});
