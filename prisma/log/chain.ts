import { digestOf } from './digest';

/** What the first entry is chained to. */
export const START_OF_CHAIN = digestOf('duban log 1');

/** The chain at an entry: the chain before it and the entry's own digest. */
export function chainAfter(chain: string, entryDigest: string): string {
  return digestOf(`${chain}\n${entryDigest}`);
}
