import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws a whole number from 0 up to `limit`, without `limit` itself (1 to 2^32). */
export type Chance = (limit: number) => number;

/** A stream of draws for one purpose: what is drawn for another round changes nothing here. */
export function chanceOf(seed: string, purpose: string): Chance {
  const source = xoroshiro128plus(fingerprint(`${seed}\n${purpose}`));
  return (limit) => uniformInt(source, 0, limit - 1);
}

/** FNV-1a over UTF-16 code units, 32 bits: spreads seeds that differ in one letter. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
}
