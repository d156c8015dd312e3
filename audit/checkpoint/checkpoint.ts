import type { KeyObject } from 'node:crypto';
import { HASH_BYTES, type Hash } from '../merkle/hash';
import { isKeyName, noteKey, type NoteKey } from './note-key';
import { parseNote, signNote, verifyNote, type Verdict } from './signed-note';

/** The head of a log at one size (C2SP tlog-checkpoint): whoever keeps it can tell later whether that part is the same. */
export interface Checkpoint {
  /** The log's name: the same for all of its heads, and another for every other log. */
  origin: string;
  /** Entries that it covers. */
  size: number;
  root: Hash;
}

/** A checkpoint as it was read, with its own text. */
export interface ReadCheckpoint extends Checkpoint {
  verdict: Verdict;
  /** Ids of the keys that signed it, known or not. */
  keyIds: string[];
}

/** The three lines and the signature of the log itself, whose key has the name of the log. */
export function signCheckpoint(checkpoint: Checkpoint, signingKey: KeyObject): string {
  return signNote(checkpointText(checkpoint), signingKey, noteKey(checkpoint.origin, signingKey));
}

function checkpointText({ origin, size, root }: Checkpoint): string {
  if (!isKeyName(origin))
    throw new RangeError(`origin: expected a text without spaces and +, got "${origin}"`);
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`size: expected a count, got ${size}`);
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** Reads a checkpoint and judges its signatures by these keys. Null where the text is none. */
export function readCheckpoint(note: string, keys: readonly NoteKey[]): ReadCheckpoint | null {
  const signed = parseNote(note);
  if (signed === null) return null;
  // Lines after the third are other people's extensions: they are signed too, and mean nothing to us.
  const [origin = '', sizeText = '', rootText = ''] = signed.text.split('\n');
  const size = Number(sizeText);
  const root = Buffer.from(rootText, 'base64');
  if (origin === '' || !/^(0|[1-9]\d*)$/.test(sizeText) || !Number.isSafeInteger(size)) return null;
  if (root.length !== HASH_BYTES || root.toString('base64') !== rootText) return null;
  const keyIds = signed.signatures.map(({ keyId }) => keyId);
  return { origin, size, root, keyIds, verdict: verifyNote(signed, keys) };
}
