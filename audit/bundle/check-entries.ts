import { digestOf } from '../../prisma/log/digest';
import type { Checkpoint } from '../checkpoint/checkpoint';
import { hashOfLeaf } from '../log/leaf';
import { hashFromText, type Hash } from '../merkle/hash';
import { toldBy } from '../recompute/told';
import { verifyInclusion } from '../merkle/verify';
import { altered } from './bundle-fault';
import type { Bundle, BundledEntry, BundledHistory } from './bundle';
import { historyDigest, manifestDigest, subjectOf } from './digests';

/** The manifest is the one that its entry in the log tells of. Throws AlteredBundle. */
export function checkManifest({ manifest, record }: Bundle, head: Checkpoint): void {
  if (record.position > head.size) throw altered('checkpoint', 'checkpoint-older');
  requireProved(record, head);
  const { kind, office, subject, data } = JSON.parse(record.body) as {
    kind?: unknown;
    office?: unknown;
    subject?: unknown;
    data?: { manifest?: unknown };
  };
  const own = subject === subjectOf(manifest.scope, String(office));
  const told = kind === 'bundle.exported' && own ? data?.manifest : undefined;
  if (told !== manifestDigest(manifest)) throw altered('manifest', 'manifest-altered');
}

/** Every entry that the manifest lists is there, says what it said, and is proved. Throws AlteredBundle. */
export function checkEntries({ manifest, entries }: Bundle, head: Checkpoint): void {
  const there = new Set(entries.map(({ position }) => position));
  for (const [index, { position, digest }] of manifest.entries.entries()) {
    if (!there.has(position)) throw altered(`position ${position}`, 'entry-missing');
    const entry = entries[index];
    if (entry?.position !== position) throw altered(`position ${position}`, 'entry-moved');
    if (digestOf(entry.body) !== digest) throw altered(`position ${position}`, 'entry-altered');
    requireProved(entry, head);
  }
  const added = entries[manifest.entries.length];
  if (added !== undefined) throw altered(`position ${added.position}`, 'entry-added');
}

/** The same of the histories, of each run. Throws AlteredBundle. */
export function checkHistories({ manifest, histories, entries }: Bundle): void {
  const nameOf = ({ workflowId, runId }: Pick<BundledHistory, 'workflowId' | 'runId'>): string =>
    `history ${workflowId}, run ${runId}`;
  for (const listed of manifest.histories) {
    const history = histories.find((run) => nameOf(run) === nameOf(listed));
    if (history === undefined) throw altered(nameOf(listed), 'history-missing');
    if (historyDigest(history) !== listed.digest) throw altered(nameOf(listed), 'history-altered');
  }
  requireKept(entries, histories, nameOf);
  const listed = new Set(manifest.histories.map(nameOf));
  const seen = new Set<string>();
  for (const history of histories) {
    const name = nameOf(history);
    if (!listed.has(name) || seen.has(name)) throw altered(name, 'history-added');
    seen.add(name);
  }
}

/** A history that was kept when it was over is there, and as it was then: its own entry tells its digest. */
function requireKept(
  entries: readonly BundledEntry[],
  histories: readonly BundledHistory[],
  nameOf: (run: Pick<BundledHistory, 'workflowId' | 'runId'>) => string,
): void {
  const digests = new Map(histories.map((run) => [nameOf(run), historyDigest(run)]));
  for (const { kind, data } of toldBy(entries)) {
    if (kind !== 'history.kept') continue;
    const name = nameOf({ workflowId: String(data['workflow']), runId: String(data['run']) });
    const digest = digests.get(name);
    if (digest === undefined) throw altered(name, 'history-missing');
    if (digest !== data['digest']) throw altered(name, 'history-altered');
  }
}

function requireProved({ position, body, proof }: BundledEntry, { size, root }: Checkpoint): void {
  const hashes = proof.map(hashFromText).filter((hash): hash is Hash => hash !== null);
  const leafHash = hashOfLeaf({ position, entryId: idIn(body), digest: digestOf(body) });
  if (!verifyInclusion({ index: position - 1, leafHash, size, root }, hashes))
    throw altered(`position ${position}`, 'entry-unproved');
}

/** Empty where the body names none: then nothing proves it. */
function idIn(body: string): string {
  try {
    const { id } = JSON.parse(body) as { id?: unknown };
    return typeof id === 'string' ? id : '';
  } catch {
    return '';
  }
}
