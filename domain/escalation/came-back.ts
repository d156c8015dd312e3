import type { CaseContext } from './case-context';
import type { CaseEventBody } from './case-event';
import type { CaseState, Step } from './case-state';
import { weekly } from './due';

/**
 * A paper of a step came back after its arrival was noted: its windows have run against people whom nothing reached. It
 * is served anew, by hand, and they begin from their first day then. Nothing where the subject has shown since that they
 * know of it, or where others have gone on from it; what stands wrongly then is people's to annul.
 */
export function cameBack(
  state: CaseState,
  step: number,
  paper: 'facts' | 'decision',
  context: CaseContext,
): CaseEventBody[] {
  const one = state.steps[step - 1];
  if (state.status === 'closed' || one === undefined) return [];
  const unknown = paper === 'facts' ? isUnheard(one) : isUnread(one);
  return unknown ? [{ kind: 'service-failed', step, paper, nextAt: weekly(context) }] : [];
}

/** The hearing has begun, and nobody has shown that they know of it. */
export function isUnheard({ stage, hearing, decision, replies, tolerance }: Step): boolean {
  if ((stage !== 'hearing' && stage !== 'deciding') || hearing === null || decision !== null) return false;
  const since = Date.parse(hearing.from);
  const spoken = [...replies, ...(tolerance === null ? [] : [tolerance])];
  return spoken.every(({ at }) => Date.parse(at) < since);
}

/** The decision counts as served, and nobody has appealed, been interviewed, reported or been found overdue since. */
export function isUnread({ stage, served, appeal, rectification, organ, endsAs }: Step): boolean {
  if (served === null || appeal === null || appeal.by !== null || endsAs !== null) return false;
  if (stage === 'acting') return organ === null;
  const untouched = rectification !== null && rectification.returned === 0 && !rectification.overdue;
  return stage === 'rectifying' && served.actUntil === null && untouched;
}
