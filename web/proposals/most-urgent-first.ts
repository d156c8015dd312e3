import type { Proposal } from '../case/answers';

const dateOf = ({ decideUntil, hearingUntil }: Proposal): string => decideUntil ?? hearingUntil ?? '';

/** By the date that runs out first; one without a date comes last. */
export function mostUrgentFirst(proposals: Proposal[]): Proposal[] {
  const at = (proposal: Proposal): number => Date.parse(dateOf(proposal)) || Infinity;
  return [...proposals].sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}
