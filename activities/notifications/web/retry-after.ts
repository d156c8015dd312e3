/** Nobody is waited for longer than that. */
const LONGEST_MS = 3_600_000;

/** A Retry-After header in milliseconds: RFC 9110, 10.2.3 knows seconds and an HTTP date. Null where there is none. */
export function retryAfterMs(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), LONGEST_MS);
}
