import { excuseDuty } from '../../api/duties/excuse-duty';
import { askExtension, decideExtension } from '../../api/duties/extension';
import { reviewOutcome } from '../../api/duties/review-outcome';
import { giveBackDates } from '../../offices/downtime/give-back-dates';
import { noteAlive } from '../../offices/downtime/note-alive';
import { recordDowntime } from '../../offices/downtime/record-downtime';
import { startNextWave } from '../../offices/next-wave';
import { replanCadences } from '../../offices/run-cadences';
import { changeUnit } from '../../offices/units/change-unit';
import { extraRoundUpdate, pauseUpdate, resumeUpdate } from '../../workflows/handles';
import type { EngineBench } from './engine-bench';
import { policyOf, SAMPLE_POLICY, testOffice, type TestOffice } from './test-office';

export const WEEKLY = 'weekly-meeting';
const MONTHLY = 'monthly-list';

interface Month {
  /** Five or more. */
  units?: number;
  /** With the weekly and the monthly one in it. */
  policy?: string;
}

/**
 * March 2031 of two cadences and five units, unless told otherwise, with all that happens: an excuse, a return, more time, a unit that is closed, an
 * opening slept through, a holiday that is new, a round beside the plan, a pause. It ends on 4 April.
 */
export async function officeMonth(
  bench: EngineBench,
  { units = 5, policy = policyOf(SAMPLE_POLICY, [WEEKLY, MONTHLY]) }: Month = {},
): Promise<TestOffice> {
  const { db } = bench.deps;
  await bench.skipTo('2031-02-26T08:00:00+08:00');
  const office = await testOffice(bench, { units });
  await office.load(policy);
  await office.run();

  await bench.skipTo('2031-03-01T08:00:00+08:00');
  const [first, excused, returned, extended] = await office.duties(WEEKLY, '2031-W10');
  await office.report(first);
  await office.report(returned);
  const now = await bench.now();
  const review = { accept: false as const, reason: '缺附件', dueAt: new Date('2031-03-07T12:00:00+08:00') };
  await db.$transaction(async (tx) => {
    await excuseDuty(tx, office.office, excused?.id ?? '', '受灾', now);
    await reviewOutcome(tx, office.office, returned?.id ?? '', review, now);
    if (extended === undefined) throw new Error('expected a fourth duty');
    const more = { until: new Date('2031-03-08T12:00:00+08:00'), reason: '道路中断' };
    await askExtension(tx, office.secretary(extended), extended.id, more, now);
    await decideExtension(tx, office.office, extended.id, { grant: true, ...more }, now);
  });
  await startNextWave(bench.deps, office.id);

  // What comes after the close: its verdict supersedes that it was missed.
  await bench.skipTo('2031-03-13T08:00:00+08:00');
  await office.report((await office.duties(WEEKLY, '2031-W11'))[0]);

  // The round of the week should open on Friday the 14th at 09:00.
  await downBetween(bench, '2031-03-14T08:00:00+08:00', '2031-03-14T14:00:00+08:00');
  await bench.skipTo('2031-03-15T08:00:00+08:00');
  await close(bench, office.id, (await office.duties(WEEKLY, '2031-W12'))[4]?.unitId ?? '', '2031-03-15');
  // Its Monday becomes a holiday, so that it is due on Tuesday.
  await office.administer({ year: 2031, holidays: [{ date: '2031-03-17', name: '放假' }], workdays: [] });
  await replanCadences(bench.deps, office.id);
  await bench.skipTo('2031-03-20T08:00:00+08:00');
  await office.cadence(WEEKLY).executeUpdate(extraRoundUpdate, {
    args: [{ key: 'x', dueAt: '2031-03-21T18:00:00+08:00', reason: '汛情', byPostId: null }],
  });
  // The round of the week is due on Monday the 24th at 18:00.
  await downBetween(bench, '2031-03-24T17:00:00+08:00', '2031-03-24T20:00:00+08:00');
  // The month's reminder is asked for on Wednesday the 26th at 09:00.
  await bench.skipTo('2031-03-26T08:00:00+08:00');
  const [by, month] = [{ byPostId: null }, office.cadence(MONTHLY)];
  await month.executeUpdate(pauseUpdate, { args: [{ key: 'p', reason: '防汛', ...by }] });
  await bench.skipTo('2031-03-26T15:00:00+08:00');
  await month.executeUpdate(resumeUpdate, { args: [by] });
  await bench.skipTo('2031-04-04T08:00:00+08:00');
  await noteAlive(db, await bench.now());
  return office;
}

async function downBetween(bench: EngineBench, from: string, until: string): Promise<void> {
  const { deps } = bench;
  await bench.skipTo(from);
  await noteAlive(deps.db, await bench.now());
  bench.goAway();
  await bench.skipTo(until);
  await recordDowntime(deps.db, await bench.now());
  await giveBackDates(deps, await bench.now());
  bench.comeBack();
}

async function close(bench: EngineBench, officeId: string, unitId: string, effective: string): Promise<void> {
  const request = { officeId, unitId, effective, reason: '机构改革', byPostId: null };
  const moment = { now: await bench.now(), zone: 'Asia/Shanghai' };
  await bench.deps.db.$transaction((tx) => changeUnit(tx, { ...request, kind: 'close' }, moment));
}
