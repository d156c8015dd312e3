import type { KeyObject } from 'node:crypto';
import type { Database } from '../../prisma/client';
import type { LogCheckpoint } from '../../prisma/generated/client';
import { sequenceLog } from '../../prisma/log/sequencer';
import { readCheckpoint, signCheckpoint } from '../checkpoint/checkpoint';
import { noteKey, type NoteKey } from '../checkpoint/note-key';
import { hashText } from '../merkle/hash';
import { trustedRow } from './judge-checkpoint';
import { BrokenLog, logFault, type LogFault } from './log-fault';
import { logOrigin } from './origin';
import { logSize, sealTiles } from './tiles';
import { rootAt } from './tree';
import { storeWatch } from './watch';

export interface SigningRequest {
  signingKey: KeyObject;
  /** Keys beside it that may have signed the checkpoint before. */
  trusted?: readonly NoteKey[];
  now: Date;
}

/** What came of it: the newest checkpoint (null: the log is empty), or why there is none. */
export type SignedHead =
  { checkpoint: LogCheckpoint | null; fault: null } | { checkpoint: null; fault: LogFault };

/**
 * Signs the log as it is now, but only where it goes on from what was signed last: else nothing is signed, and the
 * fault is what the watch says until a later look finds none. Signed twice at one size, it is the same checkpoint.
 */
export async function signHead(db: Database, request: SigningRequest): Promise<SignedHead> {
  const signed = await tryToSign(db, request).catch((error: unknown): SignedHead => {
    if (!(error instanceof BrokenLog)) throw error;
    return { checkpoint: null, fault: error.fault };
  });
  await storeWatch(db, { at: request.now, size: await logSize(db), fault: signed.fault });
  return signed;
}

async function tryToSign(
  db: Database,
  { signingKey, trusted = [], now }: SigningRequest,
): Promise<SignedHead> {
  const size = Number(await sequenceLog(db));
  const last = await db.logCheckpoint.findFirst({ orderBy: { size: 'desc' } });
  const origin = await logOrigin(db);
  if (origin === null && last === null && size === 0) return { checkpoint: null, fault: null };
  if (origin === null)
    throw new BrokenLog(logFault('position 1', size === 0 ? 'log-shorter' : 'position-missing'));
  if (last !== null) {
    const named = readCheckpoint(last.note, [])?.origin ?? origin;
    const before = trustedRow(last, [noteKey(named, signingKey), ...trusted]);
    if (before.origin !== origin) throw new BrokenLog(logFault('position 1', 'tree-changed'));
    if (size < before.size) throw new BrokenLog(logFault(`position ${size + 1}`, 'log-shorter'));
    const root = await rootAt(db, before.size);
    if (!root.equals(before.root))
      throw new BrokenLog(logFault(`positions 1 to ${before.size}`, 'tree-changed'));
    if (before.size === size) return { checkpoint: last, fault: null };
  }
  await sealTiles(db);
  const root = await rootAt(db, size);
  const note = signCheckpoint({ origin, size, root }, signingKey);
  const row = { size: BigInt(size), root: hashText(root), note, signedAt: now };
  // Whoever else signs this very size writes the same; an earlier one's time stands.
  await db.logCheckpoint.createMany({ data: [row], skipDuplicates: true });
  return { checkpoint: await db.logCheckpoint.findUniqueOrThrow({ where: { size } }), fault: null };
}
