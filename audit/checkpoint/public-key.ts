import { createPublicKey } from 'node:crypto';
import { noteKey, parseNoteKey, type NoteKey } from './note-key';

/** A key that signs under a name: its own where it has one, else the one that is asked for. */
export type NamedKey = (name: string) => NoteKey;

/** Reads a verifier key (`name+id+base64`), or an Ed25519 public key in PEM, which signs under any name. Null for neither. */
export function parsePublicKey(text: string): NamedKey | null {
  const named = parseNoteKey(text);
  if (named !== null) return () => named;
  try {
    // Of a private key it would take the public half: who holds that file should hand in the other one.
    if (/PRIVATE KEY/.test(text)) return null;
    const key = createPublicKey(text);
    return key.asymmetricKeyType === 'ed25519' ? (name) => noteKey(name, key) : null;
  } catch {
    return null;
  }
}
