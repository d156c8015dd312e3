import type { CaseState } from '../../domain/escalation/case-state';
import { nextDate } from '../../domain/escalation/next-date';
import type { StagedFigures } from './seen';

/** What two accounts of one case are compared by. */
export function figuresOf(state: CaseState): StagedFigures {
  const date = nextDate(state);
  return {
    version: state.version,
    status: state.status,
    nextAt: date === null ? null : new Date(date),
    stages: state.steps.map(({ step, stage }) => `${step} ${stage}`).join(', '),
  };
}
