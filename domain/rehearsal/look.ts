import { decideCheckpoint } from '../round/checkpoint-decision';
import type { DutyState } from '../round/duty-state';
import type { Tell } from './event';
import { dutyAt, type OpenedRound } from './opened-round';

/**
 * The next look of a round, as the activity `checkpoint` takes it. Returns the ordinals of those for whom it asks for
 * a notice.
 */
export function takeLook(round: OpenedRound, at: number, tell: Tell): number[] {
  const look = round.looks.shift();
  if (look === undefined) throw new RangeError('expected a look that is still to come');
  const decision = decideCheckpoint(look.kind, round.duties, new Date(at), []);
  for (const { ordinal, verdict, reason } of decision.verdicts) {
    const { duty, unit } = dutyAt(round, ordinal);
    duty.verdict = verdict;
    closeDuty(duty, round.awaitsAcceptance);
    tell({ kind: 'verdict', at, round: round.place, unit, verdict, reason });
  }
  for (const { ordinal, kind } of decision.incidents) {
    if (kind === 'overdue' && round.overdue[ordinal] === 1) continue;
    round.overdue[ordinal] = 1;
    const { unit, person } = dutyAt(round, ordinal);
    tell({ kind: 'ground', at, round: round.place, unit, person, ground: kind });
  }
  return decision.notices.map(({ ordinal }) => ordinal);
}

/** As `recordVerdicts`: a duty with a verdict is closed, unless its outcome still waits to be accepted. */
function closeDuty(duty: DutyState, awaitsAcceptance: boolean): void {
  if (duty.status === 'verified' || (awaitsAcceptance && duty.status === 'reported')) return;
  duty.status = duty.verdict === 'excused' ? 'excused' : 'closed';
}
