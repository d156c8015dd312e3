import { roles } from '../authority/role';
import { arrived } from '../escalation/arrived';
import { cameBack } from '../escalation/came-back';
import type { CaseContext } from '../escalation/case-context';
import type { CaseEvent, CaseEventBody } from '../escalation/case-event';
import type { CaseState } from '../escalation/case-state';
import { decide } from '../escalation/decide';
import { evolve } from '../escalation/evolve';
import { join, withdraw } from '../escalation/join';
import { passTime } from '../escalation/pass-time';
import { reconsider } from '../escalation/reconsider';
import { withConsequences } from '../escalation/settle';
import { askerThen } from './case-asker';
import { commandAgain } from './case-command-again';
import { same } from './case-same';
import type { DerivedFrom } from './case-step';
import type { Answered, CaseToExplain, PlacedEvent } from './case-story';

/** An event with the state before it and what came of deciding it again. */
export interface DerivedEvent {
  placed: PlacedEvent;
  before: CaseState | null;
  from: DerivedFrom | null;
  agrees: boolean | null;
}

export interface DerivedCase {
  events: DerivedEvent[];
  /** After all events, folded again; null where they can't be folded. */
  state: CaseState | null;
  /** Why they can't be. */
  fault: string | null;
}

/** Decides every event of a case again, in order, each from what was known before it. Pure, and never throws. */
export function deriveCase(input: Pick<CaseToExplain, 'events' | 'contextAt' | 'answered'>): DerivedCase {
  const derived: DerivedEvent[] = [];
  let state: CaseState | null = null;
  while (derived.length < input.events.length) {
    const rest = input.events.slice(derived.length);
    const { from, count, agrees } = again(state, rest, input);
    for (const placed of rest.slice(0, count)) {
      derived.push({ placed, before: state, from, agrees });
      try {
        state = evolve(state, placed.event);
      } catch (error) {
        return { events: derived, state: null, fault: (error as Error).message };
      }
    }
  }
  return { events: derived, state, fault: null };
}

interface Again {
  from: DerivedFrom | null;
  /** How many of the events came of it. */
  count: number;
  agrees: boolean | null;
}

type Try = [from: DerivedFrom, make: () => CaseEventBody[]];

function again(
  state: CaseState | null,
  rest: readonly PlacedEvent[],
  { contextAt, answered }: Pick<CaseToExplain, 'contextAt' | 'answered'>,
): Again {
  const [first] = rest;
  if (first === undefined || state === null) return { from: 'incident', count: 1, agrees: true };
  const { event, key } = first;
  const context = contextAt(new Date(event.at));
  // Written together: nothing that came later is part of it.
  const end = rest.findIndex((one) => one.key !== key || one.event.at !== event.at);
  const together = (end < 0 ? rest : rest.slice(0, end)).map((one) => bodyOf(one.event));
  const tries = [...triesOf(event, state, context, answered), ...always(state, context)];
  for (const [from, make] of tries) {
    const made = attempt(make);
    const count = Math.min(made.length, together.length);
    if (count > 0 && made.length <= together.length && same(made, together.slice(0, count))) {
      return { from, count, agrees: true };
    }
  }
  // A vacant post's turn passes on at once, as the roster of that day says: that is not kept here.
  if (event.kind === 'passed-up') return { from: 'roster', count: 1, agrees: null };
  return { from: tries[0]?.[0] ?? null, count: 1, agrees: false };
}

function triesOf(
  event: CaseEvent,
  state: CaseState,
  context: CaseContext,
  answered: readonly Answered[],
): Try[] {
  if (event.kind === 'incident-joined') {
    return [
      ['incident', () => join(state, event.incident, context)],
      // Earlier ones join first, and only the last of them is considered.
      ['incident', () => [bodyOf(event)]],
    ];
  }
  if (event.kind === 'incident-withdrawn') {
    return [['incident', () => withdraw(state, event.incidentId, event.reason, context)]];
  }
  const at = new Date(event.at);
  if (event.kind === 'facts-served' || event.kind === 'decision-served') {
    const paper = event.kind === 'facts-served' ? 'facts' : 'decision';
    if (event.how === 'notice') return [['paper', () => arrived(state, paper, event.step, at, context)]];
  }
  if (event.kind === 'service-failed') {
    return [['paper', () => cameBack(state, event.step, event.paper, context)]];
  }
  const command = commandAgain(event);
  if (command === null || !('by' in event) || event.by === null) return [];
  const { by } = event;
  // Under which role they signed in is not kept; whether any of them may is.
  return roles.map((role): Try => [
    'command',
    () => {
      const made = decide(command, state, askerThen(answered, by, at, role), context);
      return Array.isArray(made) ? made : [];
    },
  ]);
}

/** What comes without anybody's doing. */
function always(state: CaseState, context: CaseContext): Try[] {
  return [
    ['time', () => passTime(state, context)],
    ['incident', () => withConsequences(state, reconsider(state, context), context)],
  ];
}

function attempt(make: () => CaseEventBody[]): CaseEventBody[] {
  try {
    return make();
  } catch {
    // What can't be decided again is said to differ; the reason is the reader's to find.
    return [];
  }
}

function bodyOf({ at: _at, ...body }: CaseEvent): CaseEventBody {
  return body;
}
