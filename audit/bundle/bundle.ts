import { z } from 'zod';
import { groundSchema } from './ground';

/** Another form of file would have another number. */
export const BUNDLE_FORM = 'duban bundle 1';

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);

const entry = z.strictObject({
  /** In the log, from 1. */
  position: z.int().positive(),
  /** The canonical JSON that the entry's digest is of. */
  body: z.string(),
  /** Its audit path to the head of the checkpoint, from the leaf up. */
  proof: z.array(digest),
});

const history = z.strictObject({
  workflowId: z.string(),
  runId: z.string(),
  /** As Temporal has them, payloads decrypted: they hold opaque ids, numbers, dates and digests. */
  events: z.array(z.record(z.string(), z.unknown())),
});

/** What the bundle holds; its digest is an entry of the log itself, so that nothing can be left out unseen. */
const manifest = z.strictObject({
  form: z.literal(BUNDLE_FORM),
  scope: z.strictObject({ kind: z.enum(['round', 'case', 'unit', 'office', 'year']), id: z.string() }),
  /** Of the engine that exported it: the one that its histories replay with. */
  release: z.string(),
  exportedAt: z.string(),
  entries: z.array(z.strictObject({ position: z.int().positive(), digest })),
  histories: z.array(z.strictObject({ workflowId: z.string(), runId: z.string(), digest })),
  /** Of the ground. */
  ground: digest,
});

/** One file for a round, a case, a unit, an office or a year: all that is needed to verify it without a server. */
export const bundleSchema = z.strictObject({
  manifest,
  /** The entry `bundle.exported`, which names the manifest's digest. */
  record: entry,
  entries: z.array(entry),
  histories: z.array(history),
  ground: groundSchema,
  /** The signed head that all proofs lead to. */
  checkpoint: z.string(),
  /** That earlier heads are this one's beginning: for checkpoints that others hold. */
  earlier: z.array(z.strictObject({ size: z.int().positive(), proof: z.array(digest) })),
  /** The public key of who exported it; an auditor trusts the one that was given to him before. */
  key: z.string(),
});

export type Bundle = z.infer<typeof bundleSchema>;
export type BundledEntry = z.infer<typeof entry>;
export type BundledHistory = z.infer<typeof history>;
export type Manifest = z.infer<typeof manifest>;
