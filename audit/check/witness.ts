import { readCheckpoint, type Checkpoint } from '../checkpoint/checkpoint';
import { isKeyName, type NoteKey } from '../checkpoint/note-key';
import { BrokenLog, logFault } from '../log/log-fault';
import { trustedCheckpoint, trustedRow, type StoredCheckpoint } from '../log/judge-checkpoint';

/** A checkpoint that the log is held against. */
export interface Witness extends Checkpoint {
  /** The row, or the file, that it came from. */
  where: string;
}

/** A text that somebody kept elsewhere, and what it is called. */
export interface HandedIn {
  name: string;
  text: string;
}

/** Gives the keys that may sign for a log of that name. */
export type KeysFor = (origin: string) => readonly NoteKey[];

/** The kept ones and those handed in, the smallest first. Throws BrokenLog for one that nobody trusted has signed. */
export function witnesses(
  kept: readonly StoredCheckpoint[],
  handedIn: readonly HandedIn[],
  keysFor: KeysFor,
): Witness[] {
  const keysOf = (note: string): readonly NoteKey[] => {
    const { origin = '' } = readCheckpoint(note, []) ?? {};
    return isKeyName(origin) ? keysFor(origin) : [];
  };
  const all = [
    ...kept.map((row) => ({ ...trustedRow(row, keysOf(row.note)), where: `checkpoint ${row.size}` })),
    ...handedIn.map(({ name, text }) => ({ ...trustedCheckpoint(text, keysOf(text), name), where: name })),
  ];
  return all.sort((a, b) => a.size - b.size);
}

/** Throws where one vouches for another log than the one with this name. */
export function requireOrigin(all: readonly Witness[], origin: string): void {
  const foreign = all.find((witness) => witness.origin !== origin);
  if (foreign !== undefined) throw new BrokenLog(logFault(foreign.where, 'checkpoint-foreign'));
}
