import { giveBackDates } from '../../offices/downtime/give-back-dates';
import { noteAlive } from '../../offices/downtime/note-alive';
import { recordDowntime } from '../../offices/downtime/record-downtime';
import { dutyWhy } from '../../offices/why/duty-why';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { SAMPLE_POLICY, policyOf, testOffice, type TestOffice } from '../setup/test-office';

jest.setTimeout(180_000);

const WEEKLY = 'weekly-meeting';

let bench: EngineBench;
let office: TestOffice;
beforeAll(async () => {
  bench = await engineBench();
});
afterAll(() => bench.stop());
afterEach(() => office.end());

/** Away from one instant to another, and started as `npm start` does it. */
async function downBetween(from: string, until: string): Promise<void> {
  const { deps } = bench;
  await bench.skipTo(from);
  await noteAlive(deps.db, await bench.now());
  bench.goAway();
  await bench.skipTo(until);
  await recordDowntime(deps.db, await bench.now());
  await giveBackDates(deps, await bench.now());
  bench.comeBack();
}

const incidents = async () =>
  (
    await bench.deps.db.incident.findMany({ where: { officeId: office.id }, orderBy: { recordedAt: 'asc' } })
  ).map(({ dutyId, kind }) => [dutyId, kind]);

it('makes nobody late who reports on the first full working day after the engine is back', async () => {
  const { db } = bench.deps;
  await bench.skipTo('2031-02-27T08:00:00+08:00');
  office = await testOffice(bench, { units: 3 });
  await office.load(policyOf(SAMPLE_POLICY, [WEEKLY]));
  await office.run();
  await bench.skipTo('2031-02-28T09:01:00+08:00');
  const [early] = await office.duties(WEEKLY, '2031-W10');
  await office.report(early);

  // Due on Monday the 3rd at 18:00: the engine dies two hours before, and is started late in the evening.
  await downBetween('2031-03-03T16:00:00+08:00', '2031-03-03T22:00:00+08:00');
  await bench.skipTo('2031-03-04T09:30:00+08:00');
  const round = await office.round(WEEKLY, '2031-W10');
  expect(round.dueAt).toEqual(new Date('2031-03-03T18:00:00+08:00'));
  expect(round.lateAfter).toEqual(new Date('2031-03-04T18:00:00+08:00'));
  expect(round.closesAt).toEqual(new Date('2031-03-06T18:00:00+08:00'));
  expect(await incidents()).toEqual([]);

  const [, nextMorning, silent] = await office.duties(WEEKLY, '2031-W10');
  await office.report(nextMorning);
  await bench.skipTo('2031-03-04T18:01:00+08:00');
  expect(await incidents()).toEqual([[silent?.id, 'overdue']]);
  await bench.skipTo('2031-03-05T18:01:00+08:00');
  expect((await office.round(WEEKLY, '2031-W10')).state).toBe('open');
  await bench.skipTo('2031-03-06T18:01:00+08:00');
  const duties = await office.duties(WEEKLY, '2031-W10');
  expect(duties.map(({ verdict }) => verdict)).toEqual(['on-time', 'on-time', 'missed']);

  // It is in the log, once, and each derivation comes to the same.
  expect(await db.logEntry.count({ where: { kind: 'round.given-back', subject: round.id } })).toBe(1);
  for (const { id } of duties) {
    const why = await dutyWhy(db, { officeId: office.id, units: null }, id, await bench.now());
    expect(why?.dates.map(({ date, agrees }) => [date, agrees])).toEqual([
      ['opens', true],
      ['due', true],
      ['lateAfter', true],
      ['closes', true],
    ]);
    expect(why?.agrees).toBe(true);
    expect(why?.steps.flatMap((step) => (step.what === 'given-back' ? [step.of] : []))).toEqual([
      'lateAfter',
      'closes',
    ]);
  }
});
