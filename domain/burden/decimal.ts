/** Digits behind the point that a policy may write (see `decimal` in domain/policy/words). */
const places = 6;

/**
 * Compares two decimal texts such as `10800.00` exactly. Throws RangeError for a text that is none, or one with more
 * than six digits behind the point: it would have to be rounded.
 */
export function compareDecimal(a: string, b: string): -1 | 0 | 1 {
  const [left, right] = [scaled(a), scaled(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The number in millionths. */
function scaled(text: string): bigint {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(text) ?? [];
  if (whole === undefined) {
    throw new RangeError(`expected a decimal number such as "10800.00", got "${text}"`);
  }
  const millionths = BigInt(whole + fraction.padEnd(places, '0'));
  return sign === '-' ? -millionths : millionths;
}
