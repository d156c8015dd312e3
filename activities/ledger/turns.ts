import type { Database } from '../../prisma/client';
import type { Clock } from '../../runtime/clock';
import { claim, claiming, type Claim, type Claimant } from './claim';
import { missed, settle, settling, type Settled } from './settle';

/** What one sender writes between two messages: how the last one ended, and which it takes next. */
export interface Turn {
  ended: Settled | null;
  /** A delivery's id; null: no more. */
  next: string | null;
}

interface Asked extends Turn {
  give: (claim: Claim | null) => void;
  fail: (error: unknown) => void;
}

/** In one statement, which is a transaction of its own: each round trip would keep all senders waiting. */
async function settleAndClaim(
  db: Database,
  ended: readonly Settled[],
  next: readonly string[],
  claimant: Claimant,
  now: Date,
): Promise<Claim[]> {
  return db.$queryRaw<Claim[]>`
    WITH ${settling(ended, now)}, ${claiming(next, claimant, now)} SELECT * FROM claims`;
}

/** So long a turn waits for others to come, where fewer than half of the senders are there. */
const PATIENCE_MS = 3;

/**
 * The ledger's desk for so many senders at once. Those who come while a transaction is under way, or until half of them
 * are there, go into the next one together: one commit for a group instead of one for each, while the other half sends.
 * A turn resolves after its commit, so that each sender has one message at most that is claimed and not yet settled.
 * Null: there is nothing to send.
 */
export function openTurns(
  { db, clock }: { db: Database; clock: Clock },
  claimant: Claimant,
  senders: number,
): (turn: Turn) => Promise<Claim | null> {
  let waiting: Asked[] = [];
  let writing = false;
  let patience: NodeJS.Timeout | undefined;

  async function write(group: readonly Asked[]): Promise<void> {
    try {
      const now = await clock.now();
      const ended = group.flatMap((one) => one.ended ?? []);
      const next = group.flatMap((one) => one.next ?? []);
      const claims = ended.some(missed)
        ? await db.$transaction(async (tx) => {
            await settle(tx, ended, now);
            return claim(tx, next, claimant, now);
          })
        : await settleAndClaim(db, ended, next, claimant, now);
      const claimed = new Map(claims.map((one) => [one.deliveryId, one]));
      for (const { next, give } of group) give(next === null ? null : (claimed.get(next) ?? null));
    } catch (error) {
      for (const { fail } of group) fail(error);
    }
  }

  async function writeWaiting(): Promise<void> {
    clearTimeout(patience);
    patience = undefined;
    const group = waiting;
    waiting = [];
    writing = true;
    await write(group);
    writing = false;
    if (waiting.length > 0) writeSoon();
  }

  function writeSoon(): void {
    if (writing) return;
    if (waiting.length >= senders / 2) void writeWaiting();
    else patience ??= setTimeout(() => void writeWaiting(), PATIENCE_MS);
  }

  return (turn) =>
    new Promise((give, fail) => {
      waiting.push({ ...turn, give, fail });
      writeSoon();
    });
}
