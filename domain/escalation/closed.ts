import type { CaseCommand, CommandRefusal } from './case-command';
import type { CaseState } from './case-state';
import { refuse } from './refuse';

/** What a command for a closed case is told: that its window is over, where silence ended the step; else that it is closed. */
export function refusedAsClosed(
  { steps }: Pick<CaseState, 'steps'>,
  { do: what, step }: Pick<CaseCommand, 'do' | 'step'>,
): CommandRefusal {
  if (what === 'decide' && steps[step - 1]?.end === 'lapsed') {
    return refuse(
      'window-over',
      '决定的期限已过，提议已失效',
      'the window to decide is over and the proposal has lapsed',
    );
  }
  return refuse('case-closed', '此件已经办结', 'the case is closed: nothing more can be done in it');
}
