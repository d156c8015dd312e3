import type { Rung } from '../policy/rungs';
import type { AccountabilityForm } from './forms';

/**
 * Forms that a person may consider when they say which one answered to a rung: candidates, in no order of likelihood.
 * Nothing follows from them. Criticism and interview are no forms of accountability, so they have none.
 */
export function mayAnswerTo(rung: Rung): readonly AccountabilityForm[] {
  return candidates[rung];
}

const candidates: Record<Rung, readonly AccountabilityForm[]> = {
  criticism: [],
  interview: [],
  circular: [
    { of: 'organisation', form: 'circular' },
    { of: 'cadre', form: 'circular' },
  ],
  // The organ that manages the post decides, by the regulation and not by the ladder: all of its forms are open.
  handling: [
    { of: 'organisation', form: 'self-examination' },
    { of: 'organisation', form: 'reorganisation' },
    { of: 'cadre', form: 'admonition' },
    { of: 'cadre', form: 'organisational-adjustment-or-handling' },
    { of: 'cadre', form: 'disciplinary-action' },
  ],
};
