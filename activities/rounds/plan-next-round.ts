import { firstOpenPeriod } from '../../domain/cadence/next-rounds';
import { nextPeriod } from '../../domain/cadence/period';
import type { Deps } from '../deps';
import { rulesInForce } from '../../offices/rules';
import { planRound, type PlannedRound } from '../../offices/plan-round';

export interface PlanNextRound {
  officeId: string;
  cadence: string;
  /** The last period that the cadence has dealt with; null at its very first. */
  after: string | null;
}

/**
 * Plans the round that comes after a period; the answer is recorded, so a replay never needs a calendar.
 * null where the policy in force no longer has the cadence, or does not yet say when (a vague rule).
 */
export async function planNextRound({ db, clock }: Deps, input: PlanNextRound): Promise<PlannedRound | null> {
  const now = await clock.now();
  return db.$transaction(async (tx) => {
    const rules = await rulesInForce(tx, input.officeId);
    const cadence = rules.policy.cadences[input.cadence];
    if (cadence === undefined || typeof cadence.due.recurrence !== 'string') return null;
    const period =
      input.after === null
        ? firstOpenPeriod(rules.policy, input.cadence, rules.calendar, rules.inForceFrom)
        : nextPeriod(cadence.period, input.after);
    return planRound(tx, input.officeId, rules, input.cadence, period, now);
  });
}
