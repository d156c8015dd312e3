import type { Database } from '../../prisma/client';
import type { Clock } from '../../runtime/clock';
import { claim, type Claim, type Claimant } from './claim';
import { settle, type Settled } from './settle';

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

/**
 * The ledger's desk for many senders at once. Whoever comes while a transaction is under way waits for the next one,
 * which takes all of them together: one commit for a group instead of one for each. A turn resolves after its commit,
 * so that each sender has one message at most that is claimed and not yet settled. Null: there is nothing to send.
 */
export function openTurns(
  { db, clock }: { db: Database; clock: Clock },
  claimant: Claimant,
): (turn: Turn) => Promise<Claim | null> {
  let waiting: Asked[] = [];
  let writing = false;

  async function write(group: readonly Asked[]): Promise<void> {
    try {
      const now = await clock.now();
      const claims = await db.$transaction(async (tx) => {
        await settle(
          tx,
          group.flatMap(({ ended }) => ended ?? []),
          now,
        );
        return claim(
          tx,
          group.flatMap(({ next }) => next ?? []),
          claimant,
          now,
        );
      });
      const claimed = new Map(claims.map((one) => [one.deliveryId, one]));
      for (const { next, give } of group) give(next === null ? null : (claimed.get(next) ?? null));
    } catch (error) {
      for (const { fail } of group) fail(error);
    }
  }

  async function writeAll(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await write(group);
    }
    writing = false;
  }

  return (turn) =>
    new Promise((give, fail) => {
      waiting.push({ ...turn, give, fail });
      if (!writing) void writeAll();
    });
}
