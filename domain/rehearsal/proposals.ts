import type { Ground } from './event';

/** What the engine may propose, rung by rung; a person decides each. */
export interface Proposals {
  criticism: number;
  interview: number;
  circular: number;
  handling: number;
}

/** How often something happened that a proposal may name. */
export type Grounds = Record<Ground, number>;

/**
 * What would be proposed on these grounds. There is no ladder yet, so it is nothing: here it will be asked, with the
 * grounds of each unit in the order of time.
 */
export function proposalsOn(_grounds: Readonly<Grounds>): Proposals {
  return { criticism: 0, interview: 0, circular: 0, handling: 0 };
}
