/** An exact share of a whole, as whole numbers: 12.5 % is 125 of 1000. */
export interface Share {
  part: bigint;
  whole: bigint;
}

/** `85%`, `12.5%` or `17/20`. */
export const shareForm = /^(?:\d{1,9}\/[1-9]\d{0,8}|\d{1,3}(?:\.\d{1,6})?%)$/;

/** Throws RangeError for a text of another form. */
export function parseShare(text: string): Share {
  if (!shareForm.test(text)) throw new RangeError(`expected a share such as "85%" or "17/20", got "${text}"`);
  const [part = '', whole] = text.split('/');
  if (whole !== undefined) return { part: BigInt(part), whole: BigInt(whole) };
  const [units = '', decimals = ''] = text.slice(0, -1).split('.');
  return { part: BigInt(units + decimals), whole: 100n * 10n ** BigInt(decimals.length) };
}

/** The same shares as parts of one common whole, the least there is. */
export function inCommon(shares: readonly Share[]): { parts: bigint[]; whole: bigint } {
  const whole = shares.reduce((common, share) => common * (share.whole / divisor(common, share.whole)), 1n);
  const parts = shares.map((share) => share.part * (whole / share.whole));
  const least = parts.reduce(divisor, whole);
  return { parts: parts.map((part) => part / least), whole: whole / least };
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}
