import type { KeyObject } from 'node:crypto';
import type { Bundle, BundledEntry, BundledHistory } from '../../../audit/bundle/bundle';
import { groundDigest, historyDigest, manifestDigest } from '../../../audit/bundle/digests';
import { signCheckpoint } from '../../../audit/checkpoint/checkpoint';
import { hashOfLeaf } from '../../../audit/log/leaf';
import { hashText } from '../../../audit/merkle/hash';
import { inclusionSpans } from '../../../audit/merkle/proof-spans';
import { digestOf } from '../../../prisma/log/digest';
import { naiveRoot } from '../merkle/naive-tree';

/**
 * The bundle of a whole log, changed by somebody who has everything: the database, the signing key and the histories.
 * All digests, proofs and the signature are made anew, so that nothing but the rules can tell.
 */
export function signedAgain(bundle: Bundle, signingKey: KeyObject, change: (copy: Bundle) => void): Bundle {
  const copy = structuredClone(bundle);
  change(copy);
  const { manifest, histories } = copy;
  const entries = copy.entries.map(({ body }, index): BundledEntry => ({
    position: index + 1,
    body: keptAnew(body, histories),
    proof: [],
  }));
  manifest.entries = entries.map(({ position, body }) => ({ position, digest: digestOf(body) }));
  manifest.histories = histories.map((history) => {
    const { workflowId, runId } = history;
    return { workflowId, runId, digest: historyDigest(history) };
  });
  manifest.ground = groundDigest(copy.ground);
  const told = JSON.parse(copy.record.body) as { data: object };
  const record: BundledEntry = {
    position: entries.length + 1,
    body: JSON.stringify({ ...told, data: { ...told.data, manifest: manifestDigest(manifest) } }),
    proof: [],
  };
  const all = [...entries, record];
  const leaves = all.map(({ position, body }) =>
    hashOfLeaf({ position, entryId: (JSON.parse(body) as { id: string }).id, digest: digestOf(body) }),
  );
  for (const entry of all)
    entry.proof = inclusionSpans(entry.position - 1, all.length).map(({ from, to }) =>
      hashText(naiveRoot(leaves.slice(from, to))),
    );
  const [origin = ''] = copy.checkpoint.split('\n');
  const checkpoint = signCheckpoint({ origin, size: all.length, root: naiveRoot(leaves) }, signingKey);
  return { ...copy, entries, record, checkpoint, earlier: [] };
}

/** The entry of a history that was kept tells the digest that it has now. */
function keptAnew(body: string, histories: readonly BundledHistory[]): string {
  const told = JSON.parse(body) as { kind: string; data: { run?: string; digest?: string } };
  const run = histories.find(({ runId }) => runId === told.data.run);
  if (told.kind !== 'history.kept' || run === undefined) return body;
  return JSON.stringify({ ...told, data: { ...told.data, digest: historyDigest(run) } });
}
