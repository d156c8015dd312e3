import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Policy } from '../policy/schema';
import { adaptationFaults } from './adaptation';
import { planRemarks } from './plan-remarks';
import { plainRoster, type RosterSummary } from './roster-summary';

/** A policy that is about to be put into force, with what it has to stand up to. */
export interface ProposedPolicy {
  policy: Policy;
  calendar: WorkingCalendar;
  /** The civil year that its plan is looked at in. */
  year: number;
  /** The office's own; `plainRoster` where none is loaded. */
  roster: RosterSummary | null;
  /** The policy of the superior whose rules it adapts; null where the office has none. */
  superior: Policy | null;
}

export interface PolicyRefusal {
  /** `cadences.weekly-meeting.due`, `limits.meetings-a-month`: as in a policy's errors. */
  path: string;
  message: string;
}

/**
 * Why a policy must not be put into force: all limits of its own that say `refuse`, and all that its superior's rules
 * do not let it change. Empty where nothing stands against it; warnings are not in it (see `planRemarks`).
 */
export function refusalsBeforeForce(proposed: ProposedPolicy): PolicyRefusal[] {
  const { policy, calendar, year, roster, superior } = proposed;
  const refused = planRemarks(policy, calendar, year, roster ?? plainRoster(policy))
    .filter(({ consequence }) => consequence === 'refuse')
    .map(({ path, message }) => ({ path, message: message.en }));
  return [...refused, ...(superior ? adaptationFaults(superior, policy, calendar, year) : [])];
}
