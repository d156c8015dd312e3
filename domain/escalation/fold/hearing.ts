import type { Step } from '../case-state';
import { waitFor } from '../wait';
import { ended } from './ending';
import { deciding } from './proposal';
import { expectStage, expectThat, type EventOf } from './step-event';

export function replied(step: Step, event: EventOf<'replied'>): Step {
  expectStage(step, event, 'proposed', 'hearing', 'deciding', 'deferred');
  const { replyId, by, at, late } = event;
  expectThat(
    !step.replies.some((one) => one.replyId === replyId),
    step,
    event,
    'a reply that is not there yet',
  );
  return { ...step, replies: [...step.replies, { replyId, by, at, late, openedBy: [] }] };
}

export function replyOpened(step: Step, event: EventOf<'reply-opened'>): Step {
  expectThat(
    step.replies.some(({ replyId }) => replyId === event.replyId),
    step,
    event,
    'a reply that is there',
  );
  return {
    ...step,
    replies: step.replies.map((reply) =>
      reply.replyId === event.replyId && !reply.openedBy.includes(event.by.personId)
        ? { ...reply, openedBy: [...reply.openedBy, event.by.personId] }
        : reply,
    ),
  };
}

/** Decided before anything else: the decision's own window stands still until then. */
export function toleranceAsked(step: Step, event: EventOf<'tolerance-asked'>): Step {
  expectStage(step, event, 'proposed', 'hearing', 'deciding', 'deferred');
  expectThat(step.tolerance === null, step, event, 'tolerance that was not asked for yet');
  return {
    ...step,
    tolerance: { state: 'asked', at: event.at, decideUntil: event.decideUntil },
    waiting: step.stage === 'deciding' ? waitFor('tolerance', event.at, event.decideUntil) : step.waiting,
  };
}

export function toleranceDecided(step: Step, event: EventOf<'tolerance-decided'>): Step {
  expectStage(step, event, 'deciding');
  expectThat(step.tolerance?.state === 'asked', step, event, 'tolerance that was asked for');
  const after: Step = {
    ...step,
    deciders: withPerson(step.deciders, event.by.personId),
    tolerance: step.tolerance && { ...step.tolerance, state: event.granted ? 'granted' : 'refused' },
  };
  if (event.granted) return ended(after, 'tolerated');
  return deciding(after, event.at, event.decideUntil ?? step.waiting?.until ?? event.at);
}

export function decided(step: Step, event: EventOf<'decided'>): Step {
  expectStage(step, event, 'deciding');
  expectThat(event.version === step.proposal.version, step, event, `version ${step.proposal.version}`);
  expectThat(step.tolerance?.state !== 'asked', step, event, 'the decision on tolerance first');
  const { at, version, outcome, by, until } = event;
  const after: Step = {
    ...step,
    deciders: withPerson(step.deciders, by.personId),
    decision: {
      at,
      version,
      outcome,
      by,
      until,
      deferrals: (step.decision?.deferrals ?? 0) + (outcome === 'defer' ? 1 : 0),
    },
  };
  if (outcome === 'decline') return ended(after, 'declined');
  if (outcome === 'defer') {
    return { ...after, stage: 'deferred', waiting: waitFor('deferral', at, needed(until, step, event)) };
  }
  return {
    ...after,
    rung: outcome === 'other-rung' ? needed(event.rung, step, event) : step.rung,
    stage: 'serving',
    waiting: waitFor('service', at, needed(event.serveUntil, step, event)),
    place: 0,
  };
}

function needed<T>(value: T | null, step: Step, event: EventOf<'decided'>): T {
  if (value === null) throw new Error(`step ${step.step}: "${event.kind}" lacks what its outcome needs`);
  return value;
}

function withPerson(people: string[], personId: string): string[] {
  return people.includes(personId) ? people : [...people, personId];
}
