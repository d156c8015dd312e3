/** An exact share. The denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Reads `1/5`. Throws RangeError for anything else: a share is never a decimal. */
export function rationalOf(text: string): Rational {
  const [, numerator, denominator] = /^(\d+)\/([1-9]\d*)$/.exec(text) ?? [];
  if (numerator === undefined || denominator === undefined) {
    throw new RangeError(`expected a share as a fraction such as "1/5", got "${text}"`);
  }
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/** Negative where `a` is the smaller, 0 where they are equal: cross multiplication, so nothing is rounded. */
export function compareRational(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
