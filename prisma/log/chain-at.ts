import type { Tx } from '../client';
import { START_OF_CHAIN } from './chain';

/** The chain of digests at a position that was given: what the whole log before it comes to. */
export async function chainAt(tx: Tx, position: bigint): Promise<string> {
  if (position === 0n) return START_OF_CHAIN;
  const { chain } = await tx.logPosition.findUniqueOrThrow({ where: { position }, select: { chain: true } });
  return chain;
}
