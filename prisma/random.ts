import { randomFillSync } from 'node:crypto';

/** A call to the system's generator costs more than the bytes: many small draws share one. */
const POOL_BYTES = 8_192;
const pool = Buffer.alloc(POOL_BYTES);
let drawn = POOL_BYTES;

/** So many random bytes (at most 8,192), for this once: each byte is given to one caller only, and wiped behind them. */
export function randomBytesOf(count: number): Buffer {
  if (drawn + count > POOL_BYTES) {
    randomFillSync(pool);
    drawn = 0;
  }
  const bytes = Buffer.from(pool.subarray(drawn, drawn + count));
  pool.fill(0, drawn, drawn + count);
  drawn += count;
  return bytes;
}
