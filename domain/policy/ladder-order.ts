import { rungs, type Rung } from './rungs';

/** The rungs of a ladder that are lighter than one, in their order; of one level a circular is the heavier. */
export function lighterThan(rung: Rung, named: readonly Rung[]): Rung[] {
  return named.filter((other) => rungs.indexOf(other) < rungs.indexOf(rung));
}

/** `criticism, interview`, or that there is none. */
export function orNone(named: readonly string[]): string {
  return named.length === 0 ? 'there is none' : named.join(', ');
}
