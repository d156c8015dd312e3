import { Secret, TOTP } from 'otpauth';

/** RFC 4226, 4 asks for 128 bits at least and advises 160: what authenticators expect. */
const SECRET_BYTES = 20;
/** RFC 6238, 5.2: one step back and forth, for slow fingers and clocks that are a little off. */
const STEPS_BESIDE = 1;

/** A fresh secret as authenticators take it: base32. */
export function newAuthenticatorSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The address that a QR code of it holds; `issuer` and `label` are what the authenticator calls it. */
export function authenticatorUri(
  secret: string,
  { issuer, label }: { issuer: string; label: string },
): string {
  return totpOf(secret, { issuer, label }).toString();
}

/**
 * The number of the half minute that a code belongs to (RFC 6238), for whoever remembers which were taken; null where
 * the code is of none around `now`.
 */
export function counterOf(secret: string, code: string, now: Date): number | null {
  const totp = totpOf(secret);
  const timestamp = now.getTime();
  const steps = totp.validate({ token: code, timestamp, window: STEPS_BESIDE });
  return steps === null ? null : totp.counter({ timestamp }) + steps;
}

/** What every authenticator knows: SHA-1, six digits, half a minute. */
function totpOf(secret: string, named: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({ ...named, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });
}
