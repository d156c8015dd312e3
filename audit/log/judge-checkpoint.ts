import { readCheckpoint, type Checkpoint } from '../checkpoint/checkpoint';
import type { NoteKey } from '../checkpoint/note-key';
import { hashFromText } from '../merkle/hash';
import { BrokenLog, logFault } from './log-fault';

/** A checkpoint as the table has it. */
export interface StoredCheckpoint {
  size: bigint;
  root: string;
  note: string;
}

/** A signed text by one of these keys. `where`: how it is named in a fault. Throws BrokenLog for what is none. */
export function trustedCheckpoint(note: string, keys: readonly NoteKey[], where: string): Checkpoint {
  const read = readCheckpoint(note, keys);
  if (read === null) throw new BrokenLog(logFault(where, 'checkpoint-unreadable'));
  if (read.verdict === 'false') throw new BrokenLog(logFault(where, 'checkpoint-false'));
  if (read.verdict === 'unknown') throw new BrokenLog(logFault(where, 'checkpoint-unknown'));
  const { origin, size, root } = read;
  return { origin, size, root };
}

/** The same of a row: its columns must say what is signed. */
export function trustedRow(row: StoredCheckpoint, keys: readonly NoteKey[]): Checkpoint {
  const where = `checkpoint ${row.size}`;
  const checkpoint = trustedCheckpoint(row.note, keys, where);
  const root = hashFromText(row.root);
  if (BigInt(checkpoint.size) !== row.size || root === null || !checkpoint.root.equals(root))
    throw new BrokenLog(logFault(where, 'checkpoint-altered'));
  return checkpoint;
}
