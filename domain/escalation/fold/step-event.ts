import type { CaseEvent, CaseEventKind } from '../case-event';
import type { Stage, Step } from '../case-state';

export type EventOf<K extends CaseEventKind> = Extract<CaseEvent, { kind: K }>;

/** Events of one step. */
export type StepEvent = Extract<CaseEvent, { step: number }>;

/** Throws where an event comes at a stage at which it cannot have happened. */
export function expectStage(step: Step, event: StepEvent, ...stages: Stage[]): void {
  if (!stages.includes(step.stage)) {
    throw new Error(
      `step ${step.step}: "${event.kind}" cannot follow while it is ${step.stage}, expected ${stages.join(' or ')}`,
    );
  }
  if (step.endsAs !== null) {
    throw new Error(`step ${step.step}: "${event.kind}" cannot follow, its main line is over`);
  }
}

/** Throws for an event that contradicts what came before. */
export function expectThat(holds: boolean, step: Step, event: StepEvent, expected: string): void {
  if (!holds) throw new Error(`step ${step.step}: "${event.kind}" cannot follow, expected ${expected}`);
}
