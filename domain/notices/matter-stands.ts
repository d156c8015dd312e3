import type { Waiting } from '../escalation/case-event';
import type { CaseState, Step, Wait } from '../escalation/case-state';
import type { CaseRequestKind, WorkKind } from './case-matter';

/** What a wait asks of somebody; waits that only time ends are not here. */
const ASKED_BY_WAIT: Partial<Record<Waiting, WorkKind>> = {
  'facts-service': 'to-serve',
  service: 'to-serve',
  tolerance: 'to-decide',
  decision: 'to-decide',
  'organ-check': 'to-check',
  verification: 'to-verify',
  'look-back': 'to-look-back',
  'appeal-decision': 'to-decide-appeal',
};

/** What is asked of somebody in a step, and until when. */
export interface Asked {
  kind: WorkKind;
  wait: Wait;
}

/**
 * Whether what a case asked words for is still to be said, as the case stands now: what was answered or decided
 * meanwhile is not.
 */
export function matterStands(request: { kind: CaseRequestKind; step: number }, state: CaseState): boolean {
  const step = state.steps[request.step - 1];
  if (step === undefined) return false;
  switch (request.kind) {
    case 'facts':
      return isUndecided(step);
    case 'hearing-reminder':
      return step.stage === 'hearing' && !isAnswered(step);
    case 'decision':
      return isConfirmed(step) && step.end !== 'annulled';
    case 'appeal-result':
      return step.appeal?.outcome != null || step.end === 'annulled';
    case 'rectify-reminder':
      return step.waiting?.for === 'rectification';
    case 'case-closed':
      return state.status === 'closed';
    case 'lapsed':
      return step.end === 'lapsed' || step.endsAs === 'lapsed';
    default:
      return askedIn(step, request.kind) !== null;
  }
}

/** What a request for work asks in a step now; null where it is done. `passed-up`: whatever its turn is about. */
export function askedIn(step: Step, kind: WorkKind | 'passed-up'): Asked | null {
  const asked = [
    asks(step, step.waiting, step.place),
    asks(step, step.appeal?.waiting ?? null, step.appeal?.place ?? 0),
  ];
  const found = asked.find(
    (one) => one !== null && (kind === 'passed-up' ? one.place > 0 : one.kind === kind),
  );
  return found ?? null;
}

function asks(step: Step, wait: Wait | null, place: number): (Asked & { place: number }) | null {
  if (wait === null) return null;
  const act = step.rung === 'handling' ? 'to-record' : 'to-act';
  const kind = wait.for === 'act' ? act : ASKED_BY_WAIT[wait.for];
  return kind === undefined ? null : { kind, wait, place };
}

function isUndecided({ stage }: Step): boolean {
  return stage === 'proposed' || stage === 'hearing' || stage === 'deciding' || stage === 'deferred';
}

function isConfirmed({ decision }: Step): boolean {
  return decision?.outcome === 'confirm' || decision?.outcome === 'other-rung';
}

/** Since the notice of this version arrived. */
function isAnswered({ hearing, replies }: Step): boolean {
  return replies.some(({ at }) => hearing !== null && Date.parse(at) >= Date.parse(hearing.from));
}
