import type { Meeting } from '../../domain/escalation/case-event';
import { enterIncident } from '../../offices/cases/enter-incident';
import { handIncidents } from '../../offices/cases/hand-incidents';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { SAMPLE_POLICY, policyOf, testOffice, withLadder, type TestOffice } from '../setup/test-office';
import { caseBench, type Asked, type CaseBench } from './case-bench';

jest.setTimeout(300_000);

const WEEKLY = 'weekly-meeting';
/** A quicker ladder than the sample's, so that the story is short: two misses at each step, and its two acts at once. */
const POLICY = withLadder(
  policyOf(SAMPLE_POLICY, [WEEKLY]),
  ['atLeast: 3, within: { months: 3 } }', 'atLeast: 2, within: { months: 3 } }'],
  ['atLeast: 3, within: { months: 3 }, overdueWorkdays: 10 }', 'atLeast: 2, overdueWorkdays: 5 }'],
  [
    'atLeast: 3, within: { months: 3 }, after: criticism }',
    'atLeast: 2, within: { months: 3 }, after: criticism }',
  ],
  [
    'atLeast: 3, within: { months: 3 }, after: interview }',
    'atLeast: 2, within: { months: 3 }, after: criticism }',
  ],
);

let bench: EngineBench;
let office: TestOffice;
let cases: CaseBench;
beforeAll(async () => {
  bench = await engineBench();
  cases = caseBench(bench, () => office);
});
afterAll(() => bench.stop());

const meeting = async (members: number, heldOn: string): Promise<Meeting> => ({
  heldOn,
  members,
  present: members,
  inFavour: members,
  against: 0,
  abstained: 0,
  recused: [],
  minutesTextId: await cases.text('会议记录'),
});

/** A week that the unit misses, and one that it does not, up to the close. */
async function week(period: string, closes: string, isMissed: boolean): Promise<void> {
  const duties = await office.duties(WEEKLY, period);
  for (const duty of isMissed ? duties.slice(0, -1) : duties) await office.report(duty);
  await bench.skipTo(closes);
}

it('goes the whole way with a unit that is criticised, relapses, is called to an interview and is cleared', async () => {
  await bench.skipTo('2031-03-27T08:00:00+08:00');
  office = await testOffice(bench, { units: 2 });
  await office.load(POLICY);
  await office.run();
  await bench.skipTo('2031-03-28T20:00:00+08:00');
  await week('2031-W14', '2031-04-04T20:00:00+08:00', true);
  await week('2031-W15', '2031-04-11T20:00:00+08:00', true);
  const [, bad] = await office.duties(WEEKLY, '2031-W15');
  if (bad === undefined) throw new Error('expected a duty');
  const { unitId } = bad;
  const unit = office.secretary(bad);
  const [head, deputy] = [await office.decider('office-head'), await office.decider('office-deputy')];
  const [leader, second] = [await office.decider('group-deputy'), await office.decider('discipline-member')];

  const criticism = await cases.confirm();
  await cases.act(unitId, unit, { do: 'reply', replyId: 'reply', textId: await cases.text(), answers: [] });
  expect(await cases.refused(unitId, head, criticism)).toBe('window-not-over');
  await week('2031-W16', '2031-04-17T08:00:00+08:00', false);
  expect(await cases.refused(unitId, unit, criticism)).toBe('own-case');
  expect(await cases.refused(unitId, leader, criticism)).toBe('no-authority');
  expect(await cases.refused(unitId, head, criticism)).toBe('reply-not-opened');
  expect(await cases.refused(unitId, head, { ...criticism, version: 2 } as typeof criticism)).toBe(
    'stale-version',
  );
  await cases.act(unitId, head, { do: 'open-reply', replyId: 'reply' });
  const first = await cases.act(unitId, head, criticism, 'decided-once');
  expect(await cases.act(unitId, head, criticism, 'decided-once')).toMatchObject({
    happened: first.happened,
  });
  expect(await cases.refused(unitId, head, criticism)).toBe('decided-already');
  await bench.skipTo('2031-04-18T20:00:00+08:00');
  await cases.act(unitId, unit, { do: 'report-rectification', textId: await cases.text('已整改') });
  await cases.act(unitId, deputy, {
    do: 'verify-rectification',
    accept: true,
    textId: null,
    until: null,
  });
  await week('2031-W17', '2031-04-25T20:00:00+08:00', false);

  await week('2031-W18', '2031-05-02T20:00:00+08:00', true);
  await week('2031-W19', '2031-05-08T20:00:00+08:00', true);
  await office.end();
  const { state } = await cases.stored(unitId);
  expect(state.steps.map(({ rung }) => rung).sort()).toEqual(['circular', 'criticism', 'interview']);
  const at = (rung: string): number => state.steps.find((one) => one.rung === rung)?.step ?? 0;
  const interview = at('interview');
  await cases.skipToWait(unitId, interview);
  await cases.act(unitId, leader, { ...(await cases.confirm()), step: interview });
  await cases.act(unitId, head, {
    ...(await cases.confirm()),
    step: at('circular'),
    outcome: 'decline',
  } as Asked);
  await bench.skipTo('2031-05-17T20:00:00+08:00');
  await cases.act(unitId, unit, { do: 'appeal', step: interview, textId: await cases.text('申诉') });
  await bench.skipTo('2031-05-20T20:00:00+08:00');
  await cases.act(unitId, second, {
    do: 'decide-appeal',
    step: interview,
    outcome: 'annulled',
    rung: null,
    textId: await cases.text('撤销'),
    meeting: await meeting(11, '2031-05-20'),
  });
  await cases.skipToWait(unitId, 1);
  await cases.act(unitId, office.office, { do: 'look-back', passed: true, textId: await cases.text('巩固') });

  expect(await toldInOrder(unitId)).toEqual([
    'opened',
    'incident-joined',
    'incident-joined',
    '1 proposed',
    '1 facts-served',
    '1 replied',
    '1 hearing-ended',
    '1 reply-opened',
    '1 decided',
    '1 decision-served',
    '1 rectification-reported',
    '1 rectification-verified',
    // What was overdue waits to ripen, and is missed before it does.
    'incident-joined',
    'incident-joined',
    'incident-joined',
    'watching',
    'incident-joined',
    '2 proposed',
    '3 proposed',
    '2 facts-served',
    '3 facts-served',
    '2 hearing-ended',
    '3 hearing-ended',
    '2 decided',
    '3 decided',
    '2 decision-served',
    '2 appealed',
    '1 appeal-window-over',
    '2 appeal-decided',
    '1 looked-back',
    'closed',
  ]);
  expect(await cases.file(unitId)).toMatchObject({ status: 'closed', openSubject: null, nextAt: null });
  const marks = await bench.deps.db.caseMark.findMany({ where: { unitId }, orderBy: { step: 'asc' } });
  expect(marks.map(({ rung, liftedAt }) => [rung, liftedAt === null])).toEqual([
    ['criticism', true],
    ['interview', false],
  ]);
  expect(await cases.isRunning(unitId)).toBe(false);
});

it('proposes the top rung at once for a grave consequence, hears it, and ends with the organ', async () => {
  await bench.skipTo('2031-09-01T08:00:00+08:00');
  office = await testOffice(bench, { units: 2 });
  await office.load(POLICY);
  const { unitId, postId } = await secretaryPost(0);
  const unit = office.secretary({ unitId, postId });
  const [head, leader] = [await office.decider('office-head'), await office.decider('group-leader')];
  await enter('grave-consequence', unitId, 'grave');
  await bench.skipTo('2031-09-01T08:01:00+08:00');
  expect((await cases.stored(unitId)).state.steps[0]).toMatchObject({ rung: 'handling', stage: 'hearing' });
  // A policy that asks for less, and a second ground: the case keeps its ladder, and the proposal a new version.
  await office.load(POLICY.replaceAll('{ workdays: 10 }', '{ workdays: 1 }'));
  await enter('grave-consequence', unitId, 'another');
  await bench.skipTo('2031-09-01T08:02:00+08:00');
  const { state } = await cases.stored(unitId);
  expect(state.steps).toHaveLength(1);
  expect(state.steps[0]?.proposal).toMatchObject({ version: 2, incidentIds: expect.any(Array) as unknown });
  expect(state.steps[0]?.hearing?.until.slice(0, 10)).toBe('2031-09-15');
  const handling = { ...(await cases.confirm(2)), meeting: await meeting(9, '2031-09-16') } as Asked;
  expect(await cases.refused(unitId, head, handling)).toBe('window-not-over');
  await cases.skipToWait(unitId);
  await bench.skipTo('2031-09-16T08:00:00+08:00');
  expect(await cases.refused(unitId, head, await cases.confirm(2))).toBe('body-decides');
  await cases.act(unitId, head, handling);
  await bench.skipTo('2031-09-17T08:00:00+08:00');
  const organ = { documentNumber: '县组〔2031〕7号', decidedOn: '2031-09-17' };
  expect(await cases.refused(unitId, unit, await recorded(organ))).toBe('own-case');
  await cases.act(unitId, office.office, await recorded(organ));
  const check: Asked = { do: 'check-organ-decision', agrees: true };
  expect(await cases.refused(unitId, office.office, check)).toBe('second-person');
  await cases.act(unitId, head, check);
  await cases.act(unitId, unit, { do: 'report-rectification', textId: await cases.text() });
  await cases.act(unitId, await office.decider('office-deputy'), {
    do: 'verify-rectification',
    accept: true,
    textId: null,
    until: null,
  });
  await cases.skipToWait(unitId);
  await cases.act(unitId, office.office, { do: 'look-back', passed: true, textId: await cases.text() });
  expect((await toldInOrder(unitId)).slice(-9)).toEqual([
    '1 decided',
    '1 decision-served',
    '1 organ-decided',
    '1 organ-decision-checked',
    '1 rectification-reported',
    '1 rectification-verified',
    '1 appeal-window-over',
    '1 looked-back',
    'closed',
  ]);
  expect(await cases.refused(unitId, leader, check)).toBe('case-closed');
});

const recorded = async (organ: { documentNumber: string; decidedOn: string }): Promise<Asked> => ({
  do: 'record-organ-decision',
  ...organ,
  textId: await cases.text('有权组织的决定'),
});

async function secretaryPost(unit: number): Promise<{ unitId: string; postId: string }> {
  const person = await bench.deps.db.person.findFirstOrThrow({ where: { email: office.emailOf(unit) } });
  const { postId } = await bench.deps.db.postHolding.findFirstOrThrow({ where: { personId: person.id } });
  const { unitId } = await bench.deps.db.post.findUniqueOrThrow({ where: { id: postId } });
  return { unitId, postId };
}

async function enter(kind: 'grave-consequence', unitId: string, requestKey: string): Promise<void> {
  const now = await bench.now();
  const { db } = bench.deps;
  await db.$transaction((tx) =>
    enterIncident(
      tx,
      {
        officeId: office.id,
        kind,
        unitId,
        postId: null,
        evidence: '调查认定的事实',
        happenedAt: now,
        byPostId: office.office.postId ?? '',
        requestKey,
      },
      now,
    ),
  );
  await handIncidents(bench.deps, office.id);
}

/** What happened, with its step; reminders come as the windows are long. */
async function toldInOrder(unitId: string): Promise<string[]> {
  const { events } = await cases.stored(unitId);
  return events
    .filter(({ kind }) => kind !== 'reminded')
    .map((event) => ('step' in event ? `${event.step} ${event.kind}` : event.kind));
}
