import type { Policy } from './schema';

/** Whether a cadence's outcome counts as verified only once somebody has accepted it. */
export function awaitsAcceptance(policy: Policy, cadence: string): boolean {
  return policy.cadences[cadence]?.outcome.acceptedBy === 'office';
}
