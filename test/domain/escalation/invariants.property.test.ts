import fc from 'fast-check';
import type { CaseEvent } from '../../../domain/escalation/case-event';
import type { CaseState, Step } from '../../../domain/escalation/case-state';
import { stateOf } from '../../../domain/escalation/evolve';
import { marksOf } from '../../../domain/escalation/marks';
import { nextDate } from '../../../domain/escalation/next-date';
import { rungs } from '../../../domain/policy/rungs';
import { secretary } from './case-bench';
import { histories, LivedCase } from './random-history';

const HISTORIES = 10_000;
const YEARS = 8;

/** Kinds of events that only somebody who is not concerned may bring about. */
const official: ReadonlySet<string> = new Set([
  'tolerance-decided',
  'decided',
  'act-done',
  'organ-decided',
  'organ-decision-checked',
  'rectification-verified',
  'rectification-returned',
  'looked-back',
  'appeal-stayed',
  'appeal-decided',
  'annulled',
]);

/** What holds at every event of every history; named as docs/state-machines.md names it. */
function watch(before: CaseState, event: CaseEvent, after: CaseState): void {
  const step = 'step' in event ? before.steps[event.step - 1] : undefined;
  if (event.kind === 'proposed') return restsOnWhatReached(event, before, after);
  if (event.kind === 'decided' && step) isHeardAndDecidedOnce(event, step);
  if (event.kind === 'decision-served' && step) {
    holds(step.decision !== null && step.hearing?.silent !== null, 'no path skips a hearing or a decision');
  }
  if ('by' in event && event.by !== null && official.has(event.kind)) {
    holds(!isConcerned(event.by.personId), 'nobody decides on their own case');
  }
  if ((event.kind === 'rectification-verified' || event.kind === 'rectification-returned') && step) {
    holds(event.by.personId !== step.rectification?.reportedBy?.personId, 'a verifier is not the reporter');
  }
  if (event.kind === 'appeal-decided' && step) {
    holds(!step.deciders.includes(event.by.personId), 'who decides the appeal never decided before');
  }
  if (event.kind === 'annulled' || (event.kind === 'appeal-decided' && event.outcome === 'annulled')) {
    holds(after.steps[event.step - 1]?.markUntil === null, 'an annulled mark does not count');
    const left = marksOf(before).length - (step?.markUntil == null ? 0 : 1);
    holds(marksOf(after).length === left, 'an annulled mark does not count');
  }
  if (event.kind === 'replied') {
    const proposals = ({ steps }: CaseState): string => JSON.stringify(steps.map((one) => one.proposal));
    holds(proposals(after) === proposals(before), 'a reply never makes it heavier');
  }
  for (const one of after.steps) {
    holds(rungs.indexOf(one.rung) <= rungs.indexOf(one.proposal.rung), 'a reply never makes it heavier');
  }
}

function isConcerned(personId: string): boolean {
  return personId === secretary.by.personId;
}

function isHeardAndDecidedOnce(event: Extract<CaseEvent, { kind: 'decided' }>, step: Step): void {
  holds(
    step.stage === 'deciding' && step.hearing !== null && step.hearing.silent !== null,
    'no path skips a hearing or a decision',
  );
  holds(
    Date.parse(event.at) >= Date.parse(step.hearing?.until ?? ''),
    'no path skips a hearing or a decision',
  );
  holds(event.version === step.proposal.version, 'a version is decided once');
  holds(step.decision === null || step.decision.outcome === 'defer', 'a version is decided once');
  if (event.outcome === 'confirm' || event.outcome === 'other-rung') {
    holds(
      step.replies.every(({ openedBy }) => openedBy.includes(event.by.personId)),
      'nothing is confirmed unread',
    );
  }
}

function restsOnWhatReached(
  event: Extract<CaseEvent, { kind: 'proposed' }>,
  before: CaseState,
  after: CaseState,
): void {
  const resting = after.incidents.filter(({ incidentId }) => event.incidentIds.includes(incidentId));
  holds(
    resting.length === event.incidentIds.length && resting.length > 0,
    'a proposal rests on joined incidents',
  );
  holds(
    resting.every(({ unitReached }) => unitReached),
    'no proposal rests on notices that never arrived',
  );
  holds(
    event.personId === null || resting.every(({ personId }) => personId === event.personId),
    'a person is named only where every ground names them',
  );
  const sources = new Set(resting.map(({ sourceId }) => sourceId));
  holds(sources.size === resting.length, 'no rung fires twice for one incident or source');
  for (const other of before.steps.filter(({ step }) => step !== event.step)) {
    const fired = other.grounds
      .filter(({ rung }) => rung === event.rung)
      .flatMap(({ incidentIds }) => incidentIds);
    const sourcesOfOther = after.incidents
      .filter(({ incidentId }) => fired.includes(incidentId))
      .map(({ sourceId }) => sourceId);
    holds(
      !sourcesOfOther.some((source) => sources.has(source)),
      'no rung fires twice for one incident or source',
    );
  }
}

function holds(condition: boolean, invariant: string): void {
  if (!condition) throw new Error(`broken: ${invariant}`);
}

let lives = 0;
const ran = { kinds: new Map<string, number>() };

test('ten thousand random histories keep every invariant', () => {
  fc.assert(
    fc.property(histories, ([first, happenings, gone]) => {
      const lived = new LivedCase(watch);
      lived.joins(first, 0);
      for (let moves = 0; moves < gone; moves += 1) lived.lives({ do: 'likely', twist: 0 });
      for (const one of happenings) {
        lived.lives(one);
        const next = nextDate(lived.state);
        holds((next === null) === (lived.state.status === 'closed'), 'every open state has a next date');
      }
      holds(
        JSON.stringify(stateOf(lived.events)) === JSON.stringify(lived.state),
        'a case is the fold of its events',
      );
      // Each takes as long as ten histories: every tenth is left to itself.
      lives += 1;
      if (lives % 10 === 0) endsByItself(lived);
      for (const { kind } of lived.events) ran.kinds.set(kind, (ran.kinds.get(kind) ?? 0) + 1);
    }),
    { numRuns: HISTORIES, seed: 20261123 },
  );
  // The histories went everywhere, or they have proved little.
  const rare = [
    'tolerance-decided',
    'appeal-decided',
    'organ-decision-checked',
    'rectification-returned',
    'window-extended',
    'service-failed',
    'lapsed',
    'looked-back',
    'withdrawn',
    'annulled',
  ];
  for (const kind of rare) expect([kind, (ran.kinds.get(kind) ?? 0) > 20]).toEqual([kind, true]);
}, 300_000);

/** With nobody acting any more every date brings something, and the case closes; only an appeal is never dropped. */
function endsByItself(lived: LivedCase): void {
  const begin = lived.now.getTime();
  for (let looks = 0; lived.state.status === 'open'; looks += 1) {
    holds(looks < 400, 'nothing waits for ever');
    const pending = lived.state.steps.some(
      ({ appeal }) => appeal?.state === 'filed' || appeal?.state === 'stayed',
    );
    if (pending && lived.now.getTime() - begin > 400 * 86_400_000) {
      const next = Date.parse(nextDate(lived.state) ?? '');
      holds(next - lived.now.getTime() < 15 * 86_400_000, 'an appeal that waits is asked about regularly');
      return;
    }
    const before = lived.state;
    const events = lived.next();
    holds(events.length > 0 && lived.state.version > before.version, 'each date brings something');
    holds(lived.now.getTime() - begin < YEARS * 366 * 86_400_000, 'nothing waits for ever');
  }
}
