/** The leaves from `from` (counted from 0) up to, not including, `to`. Its hash is that of their own tree. */
export interface Span {
  from: number;
  to: number;
}

/** Where a tree of so many leaves, at least two, divides: the largest power of two below its size (RFC 6962, 2.1). */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** Throws RangeError that names the number. */
export function requireCount(name: string, value: number, least: number, most: number): void {
  if (!Number.isSafeInteger(value) || value < least || value > most)
    throw new RangeError(`${name}: expected a whole number from ${least} to ${most}, got ${value}`);
}
