import { createHash } from 'node:crypto';
import type { Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { Problem } from '../problem';

const WINDOW_MS = 15 * 60_000;
const DAY_MS = 86_400_000;

/** Where wrong passwords are counted, and how many there may be in a quarter of an hour. */
export interface Counter {
  key: string;
  atMost: number;
}

/**
 * Who tries is counted, not only whom they try: a browser in which the person signed in before has a counter of its own,
 * so that strangers who fill theirs lock nobody out of their own desk. Strangers are counted by the address that they
 * type, whether anybody has it or not: when the counter is full tells nothing of who exists. Where they come from is
 * counted too, but never for a browser that is known.
 */
export function countersOf(email: string, deviceId: string | null, from: string): Counter[] {
  if (deviceId !== null) return [{ key: `device:${deviceId}`, atMost: 10 }];
  return [
    { key: `strangers:${typedDigest(email)}`, atMost: 20 },
    { key: `from:${from}`, atMost: 60 },
  ];
}

/** Tells tries for one address from those for another, and not whose it is. */
export function typedDigest(email: string): string {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('hex');
}

/**
 * Counts a try as a failure before it is looked at, so that many at the same moment are all counted. Answers what takes
 * it back, for a try that was none. Throws Problem 429 where a counter is full, and counts nothing then: it empties by
 * itself, however often somebody knocks.
 */
export async function countTry(
  tx: Tx,
  counters: readonly Counter[],
  now: Date,
): Promise<() => Promise<void>> {
  const rows = counters.map(({ key }) => ({ id: newId(), key, at: now }));
  const takeBack = async (): Promise<void> => {
    await tx.signInFailure.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  };
  await tx.signInFailure.deleteMany({ where: { at: { lt: new Date(now.getTime() - DAY_MS) } } });
  await tx.signInFailure.createMany({ data: rows });
  const since = new Date(now.getTime() - WINDOW_MS);
  for (const { key, atMost } of counters) {
    if ((await tx.signInFailure.count({ where: { key, at: { gt: since } } })) <= atMost) continue;
    await takeBack();
    throw new Problem(
      429,
      'too-many-tries',
      'too many wrong tries: try again in a quarter of an hour, or ask for a one-time link',
      '错得太多了，请过一刻钟再试；着急的话，请管理员给一个一次性链接',
    );
  }
  return takeBack;
}
