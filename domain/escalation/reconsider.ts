import type { CaseContext } from './case-context';
import type { CaseEventBody } from './case-event';
import type { CaseState, Step } from './case-state';
import { consider, type ConsideredProposal } from './consider';
import { levelOf } from './consider-rungs';
import { firedSources, isUndecided, sourcesOf, standingIncidents, usedSources } from './grounds';
import { marksAt } from './marks';
import { isLighter } from './rung-terms';
import { notAmong, notFiredElsewhere, proposal, version } from './proposing';
import { windowEnd } from './windows';

/**
 * What the ladder makes of the incidents as they stand now. An undecided proposal gets a new version that adds what
 * has joined; otherwise a step of its own is proposed. While a decision is on its way to be served, it waits.
 */
export function reconsider(state: CaseState, context: CaseContext): CaseEventBody[] {
  const undecided = state.steps.filter(isUndecided);
  const serving = state.steps.some(({ stage }) => stage === 'serving');
  if (serving && undecided.length === 0) return [];
  const found = asConsidered(state, context, context.now);
  if (found === null) return [];
  if ('ripensAt' in found) return undecided.length > 0 ? [] : watching(state, found.ripensAt, context);
  const open = [...undecided];
  const events: CaseEventBody[] = [];
  let steps = state.steps.length;
  // Of the same rung first, so that an interview and a circular do not take each other's place.
  for (const one of sameRungFirst(found.propose, undecided)) {
    const index = open.findIndex((step) => goesOnAs(state, step, one));
    const [step] = index < 0 ? [] : open.splice(index, 1);
    if (step !== undefined) events.push(...nextVersion(state, step, one, context));
    else if (!serving && isNew(state, one)) {
      steps += 1;
      events.push(proposal(state, { step: steps, version: 1 }, one, context));
    }
  }
  return events;
}

function sameRungFirst(
  found: readonly ConsideredProposal[],
  undecided: readonly Step[],
): ConsideredProposal[] {
  const same = ({ rung }: ConsideredProposal): boolean =>
    undecided.some(({ proposal: { rung: of } }) => of === rung);
  return [...found.filter(same), ...found.filter((one) => !same(one))];
}

/** It is what an undecided proposal has become: of its rung, or of a heavier one that takes up what it rests on. */
function goesOnAs(
  state: CaseState,
  { proposal: { rung, incidentIds } }: Step,
  found: ConsideredProposal,
): boolean {
  if (rung === found.rung) return true;
  const sources = sourcesOf(state, incidentIds);
  return (
    isLighter(rung, found.rung) && sourcesOf(state, found.incidentIds).some((one) => sources.includes(one))
  );
}

/** `consider`, as of an instant; with the undecided proposals' own grounds free for them. */
export function asConsidered(
  state: CaseState,
  context: CaseContext,
  asOf: Date,
): { propose: ConsideredProposal[] } | { ripensAt: string } | null {
  const { ladder, subject, calendar, zone } = context;
  return consider({
    ladder,
    subject,
    incidents: standingIncidents(state),
    used: usedSources(
      state,
      state.steps.filter((step) => !isUndecided(step)),
      context.used,
    ),
    marks: marksAt(state, context, asOf),
    calendar,
    zone,
    now: asOf,
  });
}

/**
 * A proposal is made anew at most twice because something joined: each time its hearing begins again, and whoever
 * misses something every week would never be heard to the end. What joins later waits for the decision.
 */
const VERSIONS_AT_MOST = 3;

/** All that was put to the unit stands, and what has joined comes to it; nothing, where nothing has joined. */
function nextVersion(
  state: CaseState,
  step: Step,
  found: ConsideredProposal,
  context: CaseContext,
): CaseEventBody[] {
  if (found.rung === step.proposal.rung && step.proposal.version >= VERSIONS_AT_MOST) return [];
  const standing = standingIncidents(state).map(({ incidentId }) => incidentId);
  const put = standing.filter((id) => step.proposal.incidentIds.includes(id));
  const resting = notFiredElsewhere(state, step, found.rung, put);
  const more = notAmong(state, resting, found.incidentIds);
  const joined = notFiredElsewhere(state, step, found.rung, more);
  if (joined.length === 0) return [];
  return [version(state, step, { ...found, incidentIds: [...resting, ...joined] }, context)];
}

/**
 * Whether a rung would fire for the first time for each of the sources, and none of them is heard about already at a
 * heavier one.
 */
function isNew(state: CaseState, { rung, incidentIds }: ConsideredProposal): boolean {
  const fired = firedSources(state, state.steps, rung);
  const heavier = state.steps.filter((step) => isUndecided(step) && levelOf(step.rung) > levelOf(rung));
  const heard = sourcesOf(
    state,
    heavier.flatMap(({ proposal: { incidentIds: ids } }) => ids),
  );
  const sources = sourcesOf(state, incidentIds);
  return (
    incidentIds.length > 0 &&
    notAmong(state, [], incidentIds).length === incidentIds.length &&
    !sources.some((source) => fired.has(source) || heard.includes(source))
  );
}

/** Always a date to come. */
function watching(state: CaseState, ripensAt: string, context: CaseContext): CaseEventBody[] {
  const due = Date.parse(ripensAt) <= context.now.getTime();
  const next = due ? windowEnd(context.now, { days: 1 }, context) : ripensAt;
  return next === state.ripensAt ? [] : [{ kind: 'watching', ripensAt: next }];
}
