import { Secret, TOTP } from 'otpauth';

/** What an authenticator shows for a secret at an instant, or `later` steps of half a minute after it. */
export function codeOf(secret: string, at: Date, later = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return totp.generate({ timestamp: at.getTime() + later * 30_000 });
}
