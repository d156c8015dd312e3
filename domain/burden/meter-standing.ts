import type { Meter, MeterCap } from './meter';

/** Against the caps of the policy: beyond one, close to one, or beyond and close to none. */
export const meterStandings = ['over', 'near', 'within'] as const;
export type MeterStanding = (typeof meterStandings)[number];

/** From four fifths of a cap on, it is near. */
const NEAR = { of: 5, atLeast: 4 };

/** How a bearer stands: by the cap that they are furthest in. */
export function standingOf({ caps }: Pick<Meter, 'caps'>): MeterStanding {
  if (caps.some(({ over }) => over)) return 'over';
  return caps.some(isNear) ? 'near' : 'within';
}

function isNear({ measured, atMost }: MeterCap): boolean {
  return measured > 0 && measured * NEAR.of >= atMost * NEAR.atLeast;
}

/** What part of a cap is used: 1 is all of it. A cap of none at all is used up by the first. */
function shareOf({ measured, atMost }: Pick<MeterCap, 'measured' | 'atMost'>): number {
  if (measured === 0) return 0;
  return atMost === 0 ? Infinity : measured / atMost;
}

/** The largest share of any of the caps; 0 where there is none. */
export function largestShare({ caps }: Pick<Meter, 'caps'>): number {
  return Math.max(0, ...caps.map(shareOf));
}
