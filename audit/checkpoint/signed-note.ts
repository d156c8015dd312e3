import type { KeyObject } from 'node:crypto';
import type { NoteKey } from './note-key';

/** A text and who signed it, as C2SP signed-note writes them: mailed, printed and read by other people's tools too. */
export interface SignedNote {
  /** What is signed: lines, the last one ended. */
  text: string;
  signatures: NoteSignature[];
}

export interface NoteSignature {
  name: string;
  /** Four bytes in hex. */
  keyId: string;
  signature: Buffer;
}

const DASH = '\u2014';
const LINE = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/;
/** A key's id comes before the signature. */
const ID_BYTES = 4;
/** More is no note of ours, and would only keep the reader busy. */
const LONGEST = 65_536;
const MOST_SIGNATURES = 100;

/** The text with its signature. `key` is the public half of `signingKey`. */
export function signNote(text: string, signingKey: KeyObject, key: NoteKey): string {
  if (!isNoteText(text))
    throw new RangeError('text: expected lines without an empty one, the last one ended');
  const signature = key.algorithm.sign(Buffer.from(text), signingKey);
  const value = Buffer.concat([Buffer.from(key.id, 'hex'), signature]).toString('base64');
  return `${text}\n${DASH} ${key.name} ${value}\n`;
}

/** Reads a note; null where it is none. A mail's line ends (CRLF) and what it lost at the end are taken as they come. */
export function parseNote(note: string): SignedNote | null {
  const whole = `${note.replaceAll('\r\n', '\n').trimEnd()}\n`;
  const divided = whole.lastIndexOf('\n\n');
  if (divided < 0 || whole.length > LONGEST) return null;
  const text = whole.slice(0, divided + 1);
  const lines = whole.slice(divided + 2, -1).split('\n');
  if (!isNoteText(text) || lines.length > MOST_SIGNATURES) return null;
  const signatures = lines.map(signatureOf);
  return signatures.every((signature) => signature !== null) ? { text, signatures } : null;
}

function signatureOf(line: string): NoteSignature | null {
  const [, name, base64] = LINE.exec(line) ?? [];
  if (name === undefined || base64 === undefined) return null;
  const value = Buffer.from(base64, 'base64');
  // Written in one way only: other spellings of the same bytes are refused.
  if (value.length <= ID_BYTES || value.toString('base64') !== base64) return null;
  return {
    name,
    keyId: value.subarray(0, ID_BYTES).toString('hex'),
    signature: value.subarray(ID_BYTES),
  };
}

/** `unknown`: none of the keys has signed it. `false`: one of them is named, and the signature is not its own. */
export type Verdict = 'signed' | 'unknown' | 'false';

/** Who else signed does not matter; a wrong signature of a known key spoils the note, whatever stands beside it. */
export function verifyNote({ text, signatures }: SignedNote, keys: readonly NoteKey[]): Verdict {
  const judged = signatures.flatMap(({ name, keyId, signature }) => {
    const key = keys.find((known) => known.name === name && known.id === keyId);
    if (key === undefined) return [];
    const whole = signature.length === key.algorithm.signatureBytes;
    return [whole && key.algorithm.verify(Buffer.from(text), key.key, signature)];
  });
  if (judged.length === 0) return 'unknown';
  return judged.every(Boolean) ? 'signed' : 'false';
}

/** Empty lines divide a note from its signatures; control characters would print as nothing. */
function isNoteText(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- exactly these are not allowed
  return text.endsWith('\n') && !/^\n|\n\n|[\u0000-\u0009\u000b-\u001f]/.test(text);
}
