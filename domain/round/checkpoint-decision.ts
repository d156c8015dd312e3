import type { CheckpointKind } from '../cadence/compiled-round';
import type { AskedBy } from '../notices/notice-content';
import { isOutstanding, isOverdue, type DutyState } from './duty-state';
import { verdictAtClose, type DecidedVerdict, type PauseSpan } from './verdict';

export interface CheckpointDecision {
  /** Whom to ask for a notice, by ordinal, and of which kind. */
  notices: { ordinal: number; kind: AskedBy }[];
  /** Who has become an incident: grounds for a proposal, never a consequence. */
  incidents: { ordinal: number; kind: 'overdue' | 'missed' }[];
  verdicts: DecidedVerdict[];
}

/** What follows from what is known at a checkpoint. Pure: the same facts always decide the same. */
export function decideCheckpoint(
  kind: CheckpointKind,
  duties: DutyState[],
  now: Date,
  pauses: PauseSpan[],
): CheckpointDecision {
  if (kind === 'close') return decideClose(duties, now, pauses);
  const outstanding = duties.filter(isOutstanding);
  const asked = kind === 'opening' || kind === 'reminder' ? kind : null;
  const paused = pauses.some(({ until }) => until === null);
  return {
    notices: outstanding.map((duty) => ({
      ordinal: duty.ordinal,
      kind: asked ?? (isDue(duty, now) ? 'late' : 'due'),
    })),
    incidents:
      asked !== null || paused
        ? []
        : outstanding
            .filter((duty) => isDue(duty, now) && duty.extensionAsked !== true)
            .map(({ ordinal }) => ({ ordinal, kind: 'overdue' as const })),
    verdicts: [],
  };
}

/** At the due checkpoint itself the instant of the date has come: nothing that arrives later is on time. */
function isDue(duty: DutyState, now: Date): boolean {
  return isOverdue(duty, new Date(now.getTime() + 1));
}

function decideClose(duties: DutyState[], now: Date, pauses: PauseSpan[]): CheckpointDecision {
  const verdicts = duties.flatMap((duty) => verdictAtClose(duty, now, pauses) ?? []);
  return {
    notices: [],
    incidents: verdicts
      .filter(({ verdict }) => verdict === 'missed')
      .map(({ ordinal }) => ({ ordinal, kind: 'missed' })),
    verdicts,
  };
}
