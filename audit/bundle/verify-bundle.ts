import { z } from 'zod';
import { UsageError } from '../../runtime/usage-error';
import { readCheckpoint, type Checkpoint } from '../checkpoint/checkpoint';
import { isKeyName } from '../checkpoint/note-key';
import type { HandedIn, KeysFor } from '../check/witness';
import { parsePublicKey } from '../checkpoint/public-key';
import { hashFromText } from '../merkle/hash';
import { verifyConsistency } from '../merkle/verify';
import { AlteredBundle, altered, bundleFault, type BundleFault } from './bundle-fault';
import { bundleSchema, type Bundle, type BundledHistory } from './bundle';
import { checkEntries, checkHistories, checkManifest } from './check-entries';
import { recompute, type Recomputed } from '../recompute/recompute';
import { compareLooks, incidentsIn } from './compare-looks';

export interface BundleVerdict {
  verdict: 'intact' | 'altered' | 'unreadable';
  /** Whose key was trusted: one that the auditor gave, or the one that came with the bundle. */
  key: 'given' | 'bundle';
  /** Histories that the code of this release decided again as they were. */
  replayed: number;
  /** Entries that were proved to be in the log. */
  entries: number;
  /** What the rules of this release decided again as it was. */
  recomputed: Recomputed;
  firstFault: BundleFault | null;
}

export interface VerifyRequest {
  text: string;
  /** Null: the key in the bundle is taken. */
  keysFor: KeysFor | null;
  /** Checkpoints that somebody kept. */
  handedIn: readonly HandedIn[];
  /** Of this code. */
  release: string;
  /** Gives the first run that this code decides differently; null where there is none. */
  replay: (histories: readonly BundledHistory[]) => Promise<BundledHistory | null>;
}

/** Verifies a bundle with nothing but the code and the keys: no server, no database. */
export async function verifyBundle(request: VerifyRequest): Promise<BundleVerdict> {
  const { text, keysFor, release, replay } = request;
  const key = keysFor === null ? 'bundle' : 'given';
  const recomputed = { rounds: 0, duties: 0, looks: 0, cases: 0 };
  const none = { key, replayed: 0, entries: 0, recomputed } as const;
  const bundle = read(text);
  if (bundle === null) {
    const other = releaseIn(text);
    const known = other === null || other === release;
    const firstFault = known ? bundleFault('file', 'not-a-bundle') : releaseUnknown(other);
    return { verdict: 'unreadable', ...none, firstFault };
  }
  const { manifest, entries, histories } = bundle;
  try {
    const head = headOf(bundle, request);
    checkManifest(bundle, head);
    checkEntries(bundle, head);
    checkHistories(bundle);
    compareLooks(histories, entries);
    const again = recompute(bundle, incidentsIn(histories));
    const other = await replay(histories);
    if (other !== null) throw altered(`history ${other.workflowId}, run ${other.runId}`, 'replay-differs');
    const counts = { replayed: histories.length, entries: entries.length, recomputed: again };
    return { verdict: 'intact', key, ...counts, firstFault: null };
  } catch (error) {
    if (!(error instanceof AlteredBundle)) throw error;
    if (manifest.release !== release && CODE_SAYS.has(error.fault.what))
      return { verdict: 'unreadable', ...none, firstFault: releaseUnknown(manifest.release) };
    return { verdict: 'altered', ...none, firstFault: error.fault };
  }
}

/** What another release may well decide otherwise: then it is that release that has to look. */
const CODE_SAYS = new Set<BundleFault['what']>([
  'replay-differs',
  'dates-differ',
  'verdict-differs',
  'incident-differs',
  'case-differs',
]);

const releaseUnknown = (release: string): BundleFault => bundleFault(`release ${release}`, 'release-unknown');

function read(text: string): Bundle | null {
  try {
    return bundleSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const anyForm = z.object({
  manifest: z.object({ form: z.string().startsWith('duban bundle '), release: z.string() }),
});

/** Of a file that may have the form of another release; null for any other file. */
function releaseIn(text: string): string | null {
  try {
    return anyForm.parse(JSON.parse(text)).manifest.release;
  } catch {
    return null;
  }
}

/** The bundle's head, signed by a trusted key, and the same as every other one of its size. */
function headOf({ checkpoint, earlier, key }: Bundle, { keysFor, handedIn }: VerifyRequest): Checkpoint {
  const own = parsePublicKey(key);
  const trusted: KeysFor = keysFor ?? ((origin) => (own === null ? [] : [own(origin)]));
  const head = trustedHead(checkpoint, trusted, 'checkpoint');
  for (const { name, text } of handedIn) {
    const other = trustedHead(text, trusted, name);
    if (other.origin !== head.origin || !goesOn(other, head, earlier, name))
      throw altered(name, 'checkpoint-differs');
  }
  return head;
}

/** Whether the bundle's log begins with that of the other. Throws UsageError where the bundle can't tell. */
function goesOn(other: Checkpoint, head: Checkpoint, earlier: Bundle['earlier'], name: string): boolean {
  const texts = other.size === head.size ? [] : earlier.find(({ size }) => size === other.size)?.proof;
  if (texts === undefined)
    throw new UsageError(
      `${name}: a checkpoint of ${other.size} entries, of which the bundle holds no proof; expected one of ${head.size} entries or one that the engine kept before it, or duban audit check beside the database`,
    );
  const proof = texts.map(hashFromText).filter((hash) => hash !== null);
  const claim = { oldSize: other.size, oldRoot: other.root, newSize: head.size, newRoot: head.root };
  return verifyConsistency(claim, proof);
}

function trustedHead(note: string, keysFor: KeysFor, where: string): Checkpoint {
  const unsigned = readCheckpoint(note, []);
  if (unsigned === null || !isKeyName(unsigned.origin)) throw altered(where, 'checkpoint-unreadable');
  const { verdict, origin, size, root } = readCheckpoint(note, keysFor(unsigned.origin)) ?? unsigned;
  if (verdict !== 'signed') throw altered(where, 'checkpoint-untrusted');
  return { origin, size, root };
}
