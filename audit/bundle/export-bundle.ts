import type { KeyObject } from 'node:crypto';
import type { Database } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { appendEntry } from '../../prisma/log/append';
import { sequenceLog } from '../../prisma/log/sequencer';
import { noteKey } from '../checkpoint/note-key';
import { BrokenLog } from '../log/log-fault';
import { logOrigin } from '../log/origin';
import { signHead } from '../log/sign-head';
import { consistencyProofs, inclusionProofs } from '../log/tree';
import { hashText } from '../merkle/hash';
import { BUNDLE_FORM, type Bundle, type BundledEntry, type BundledHistory, type Manifest } from './bundle';
import { groundDigest, historyDigest, manifestDigest, subjectOf } from './digests';
import { readGround } from './read-ground';
import type { BundleScope } from './scope';

/** Kept heads that a checkpoint held elsewhere may be of: the newest, some weeks of them, a megabyte and a half. */
const EARLIER_HEADS = 1000;

export interface ExportRequest {
  scope: BundleScope;
  histories: BundledHistory[];
  release: string;
  signingKey: KeyObject;
  now: Date;
}

/**
 * Gathers the entries of a scope with proofs to a head that is signed for it. That it was exported, and what,
 * is an entry of the log, of the manifest's digest. Throws BrokenLog where the log no longer goes on from what was
 * signed.
 */
export async function exportBundle(
  db: Database,
  { scope, histories, release, signingKey, now }: ExportRequest,
): Promise<Bundle> {
  await sequenceLog(db);
  const { ground, subjects } = await readGround(db, scope);
  const rows = await entriesOf(db, scope, subjects);
  const manifest: Manifest = {
    ...{ form: BUNDLE_FORM, scope: { kind: scope.kind, id: scope.id }, release },
    exportedAt: now.toISOString(),
    entries: rows.map(({ position, digest }) => ({ position, digest })),
    histories: histories.map((history) => {
      const { workflowId, runId } = history;
      return { workflowId, runId, digest: historyDigest(history) };
    }),
    ground: groundDigest(ground),
  };
  const recordId = await db.$transaction((tx) =>
    appendEntry(tx, {
      ...{ officeId: scope.officeId, at: now, kind: 'bundle.exported' },
      subject: subjectOf(manifest.scope, scope.officeId),
      data: {
        manifest: manifestDigest(manifest),
        entries: rows.length,
        histories: manifest.histories.map(({ digest }) => digest),
      },
    }),
  );
  const { checkpoint, fault } = await signHead(db, { signingKey, now });
  if (fault !== null) throw new BrokenLog(fault);
  const origin = (await logOrigin(db)) ?? '';
  const record = await db.$queryRaw<Row[]>`
    SELECT p.position::int, e.body, e.digest FROM log_entry e JOIN log_position p ON p.entry_id = e.id
    WHERE e.id = ${recordId}`;
  const [proved, ...entries] = await withProofs(db, [...record, ...rows], Number(checkpoint?.size ?? 0));
  if (proved === undefined || checkpoint === null)
    throw new Error(`log entry ${recordId}: expected a position, found none`);
  const { note } = checkpoint;
  const { text: key } = noteKey(origin, signingKey);
  const earlier = await earlierHeads(db, Number(checkpoint.size));
  return { manifest, record: proved, entries, histories, ground, checkpoint: note, earlier, key };
}

interface Row {
  position: number;
  body: string;
  digest: string;
}

function entriesOf(db: Database, scope: BundleScope, more: readonly string[]): Promise<Row[]> {
  const { officeId, subjects } = scope;
  const which =
    subjects === 'all'
      ? Prisma.sql`e.office_id = ${officeId}`
      : Prisma.sql`e.office_id = ${officeId} AND e.subject = ANY(${[...subjects, ...more]})`;
  return db.$queryRaw<Row[]>`
    SELECT p.position::int, e.body, e.digest FROM log_entry e JOIN log_position p ON p.entry_id = e.id
    WHERE ${which} ORDER BY p.position`;
}

async function earlierHeads(db: Database, size: number): Promise<Bundle['earlier']> {
  const kept = await db.logCheckpoint.findMany({
    ...{ where: { size: { lt: size } }, select: { size: true } },
    ...{ orderBy: { size: 'desc' }, take: EARLIER_HEADS },
  });
  const sizes = kept.map((row) => Number(row.size));
  const proofs = await consistencyProofs(db, sizes, size);
  return sizes.map((earlier, index) => ({ size: earlier, proof: (proofs[index] ?? []).map(hashText) }));
}

async function withProofs(db: Database, rows: readonly Row[], size: number): Promise<BundledEntry[]> {
  const positions = rows.map(({ position }) => position);
  const proofs = await inclusionProofs(db, positions, size);
  return rows.map(({ position, body }, index) => ({
    ...{ position, body },
    proof: (proofs[index] ?? []).map(hashText),
  }));
}
