import { isoInZone } from '../calendar/civil-time';
import { nextDate } from '../escalation/next-date';
import { decisionSteps } from './case-decisions';
import { deriveCase, type DerivedCase, type DerivedEvent } from './case-derive';
import { eventStep } from './case-event-step';
import { proposalStep } from './case-proposals';
import type { CaseStep } from './case-step';
import type { CaseToExplain } from './case-story';
import { windowSteps } from './case-windows';
import { policyLines, type PolicyLines } from './policy-lines';
import { engine } from './source';
import { spokenMoment } from './spoken';

export interface WhyCase {
  /** Every event, proposal, window and authority derived again is what is stored, and so is where the case stands. */
  agrees: boolean;
  version: { stored: number; computed: number | null; agrees: boolean };
  /** ISO 8601 with the office's offset; null once it is closed. */
  nextAt: { stored: string | null; computed: string | null; agrees: boolean };
  steps: CaseStep[];
}

/**
 * Why a case stands where it stands: every event decided again from what was known then, each proposal considered again
 * on the ladder of the case's own policy version, each window counted again, each decision held against the roster.
 * Pure, and never throws: what can't be derived is said so.
 */
export function whyCase(input: CaseToExplain): WhyCase {
  const zone = input.policy.office.timeZone;
  const lines = policyLines(input.text);
  const derived = deriveCase(input);
  const steps = derived.events.flatMap((one, index) => stepsOf(one, index, derived, input, lines));
  const stored = input.stored.nextAt === null ? null : isoInZone(input.stored.nextAt, zone);
  const date = derived.state === null ? null : nextDate(derived.state);
  const computed = date === null ? null : isoInZone(date, zone);
  const version = {
    stored: input.stored.version,
    computed: derived.state?.version ?? null,
    agrees: derived.state?.version === input.stored.version,
  };
  const nextAt = {
    stored,
    computed,
    agrees: derived.state !== null && instant(stored) === instant(computed),
  };
  return {
    agrees:
      version.agrees && nextAt.agrees && steps.every((step) => !('agrees' in step) || step.agrees !== false),
    version,
    nextAt,
    steps: computed === null ? steps : [...steps, aheadStep(computed)],
  };
}

function stepsOf(
  one: DerivedEvent,
  index: number,
  derived: DerivedCase,
  input: CaseToExplain,
  lines: PolicyLines,
): CaseStep[] {
  const { placed, before } = one;
  const { event } = placed;
  const context = input.contextAt(new Date(event.at));
  const steps: CaseStep[] = [eventStep(one, input, context.zone)];
  if (event.kind === 'proposed' && before !== null) {
    steps.push(proposalStep(event, before, context, input.incidents, lines));
  }
  if (!('step' in event)) return steps;
  const after = derived.events[index + 1]?.before ?? derived.state;
  const step = after?.steps[event.step - 1];
  if (step === undefined || context.ladder.rungs[step.rung] === undefined) return steps;
  steps.push(
    ...decisionSteps(event, step, context, input, lines),
    ...windowSteps(event, step, context, lines),
  );
  return steps;
}

function aheadStep(at: string): CaseStep {
  const said = spokenMoment(at);
  return {
    what: 'ahead',
    says: { zh: `下一个日期：${said.zh}`, en: `its next date: ${said.en}` },
    source: engine('case.time'),
    at,
  };
}

function instant(iso: string | null): number | null {
  return iso === null ? null : Date.parse(iso);
}
