import type { CaseContext } from '../../domain/escalation/case-context';
import type { CaseEventBody, Waiting } from '../../domain/escalation/case-event';
import type { CaseState, Step, Wait } from '../../domain/escalation/case-state';
import { runningWaits } from '../../domain/escalation/next-date';
import { turnsOf } from '../../domain/escalation/silence';
import type { Tx } from '../../prisma/client';
import { seatsOfChain, type Seat } from '../../offices/cases/seats';

/** Waits in which somebody's turn is counted. */
const TURNS: readonly Waiting[] = [
  'decision',
  'tolerance',
  'act',
  'organ-check',
  'verification',
  'look-back',
  'appeal-decision',
];

/**
 * Who has a turn in a wait of a step, one after the other; null for a kind that nobody answers for. Never the person
 * whose case it is, and in an appeal nobody who decided before.
 */
export async function seatsInTurn(
  tx: Tx,
  state: CaseState,
  step: Step,
  of: Waiting,
  context: CaseContext,
): Promise<(Seat | null)[]> {
  const own = [state.subject.kind === 'person' ? state.subject.personId : step.proposal.personId];
  const before = of === 'appeal-decision' ? step.deciders : [];
  const notBy = [...own, ...before].filter((one) => one !== null);
  const { chain } = turnsOf(step, of, context);
  const { officeId, subject } = state;
  return seatsOfChain(tx, { officeId, unitId: subject.unitId, notBy }, chain, context.now);
}

export function placeIn(step: Step, of: Waiting): number {
  return of === 'appeal-decision' ? (step.appeal?.place ?? 0) : step.place;
}

/** A turn that nobody holds passes on at once: waiting out its window would only lose time. */
export async function passVacantTurns(
  tx: Tx,
  state: CaseState,
  context: CaseContext,
): Promise<CaseEventBody[]> {
  const events: CaseEventBody[] = [];
  for (const step of state.steps) {
    for (const wait of runningWaits(step).filter((one) => TURNS.includes(one.for)))
      events.push(...(await passed(tx, state, step, wait, context)));
  }
  return events;
}

async function passed(
  tx: Tx,
  state: CaseState,
  step: Step,
  { for: of, until }: Wait,
  context: CaseContext,
): Promise<CaseEventBody[]> {
  const seats = await seatsInTurn(tx, state, step, of, context);
  const now = placeIn(step, of);
  const place = seats.findIndex((seat, index) => index >= now && seat !== null);
  // With nobody at all it stays where it is: the office hears of it, and silence takes its course.
  return place <= now ? [] : [{ kind: 'passed-up', step: step.step, of, place, until }];
}
