import { z } from 'zod';
import { standings } from '../duties/standing';

export const bilingual = z.object({ zh: z.string(), en: z.string() });
export const statuses = z.enum(['open', 'reported', 'verified', 'returned', 'excused', 'closed']);
const verdicts = z.enum(['on-time', 'late', 'excused', 'missed', 'false', 'not-applicable']);

const factKinds = [
  ...(['opened', 'notice', 'outcome', 'accepted', 'returned', 'excused', 'found-false'] as const),
  ...(['extension-asked', 'extended', 'extension-declined', 'verdict'] as const),
] as const;

export const dutyItem = z.object({
  id: z.string(),
  cadence: z.string(),
  cadenceTitle: bilingual,
  period: z.string(),
  label: bilingual,
  unit: z.object({ id: z.string(), name: z.string(), kind: z.string() }),
  status: statuses,
  standing: z.enum(standings),
  verdict: verdicts.nullable(),
  overdue: z.boolean(),
  dueAt: z.string(),
  lateAfter: z.string(),
  receivedAt: z.string().nullable(),
});

export const dutyStory = dutyItem.extend({
  ask: bilingual,
  rule: z.string(),
  shift: z.string().nullable(),
  openedLateDays: z.int(),
  workdaysLeft: z.int(),
  closesAt: z.string(),
  provisional: z.boolean(),
  awaitsAcceptance: z.boolean(),
  /** What makes it other than one outcome by whoever answers for the post. */
  progress: z.object({
    required: z.int(),
    received: z.int(),
    remaining: z.object({ left: z.number(), target: z.int(), unit: bilingual }).nullable(),
    inPerson: z.boolean(),
    carriedOver: bilingual.nullable(),
  }),
  /** Who answered for it from the opening to the due hour; a null person is a vacancy. */
  heldBy: z.array(
    z.object({
      person: z.string().nullable(),
      post: z.string(),
      from: z.string(),
      until: z.string(),
      days: z.int(),
      workdays: z.int(),
      deputy: z.boolean(),
    }),
  ),
  facts: z.array(
    z.object({
      kind: z.enum(factKinds),
      at: z.string(),
      by: z.string().nullable(),
      text: z.string().nullable(),
      receipt: z.string().nullable(),
      verdict: z.string().nullable(),
      dueAt: z.string().nullable(),
    }),
  ),
  /** More time was asked for, and nobody has decided: until when, and why. */
  extensionAsked: z.object({ until: z.string(), reason: z.string().nullable() }).nullable(),
  actions: z.array(
    z.enum(['report', 'ask-extension', 'accept', 'return', 'excuse', 'extend', 'decline-extension']),
  ),
});

/** A text that a person writes: something, and not a book. */
export const words = z
  .string()
  .trim()
  .min(1, 'expected some words')
  .max(5_000, 'expected at most 5,000 characters');

export const instant = z.iso.datetime({ offset: true, error: 'expected an instant, ISO 8601 with offset' });

export const outcomeBody = z.strictObject({
  outcome: words,
  note: words.optional(),
  attachments: z
    .array(z.strictObject({ name: z.string().min(1).max(200), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .max(20)
    .optional(),
  /** What is left, where the duty counts down. */
  remaining: z.int().min(0).max(10_000_000).optional(),
});

export const reviewBody = z.union(
  [
    z.strictObject({ accept: z.literal(true), reason: words.optional() }),
    z.strictObject({ accept: z.literal(false), reason: words, dueAt: instant }),
  ],
  { error: 'expected {accept: true, reason?} or {accept: false, reason, dueAt}: a return needs both' },
);

export const outcomeAnswer = z.object({
  dutyId: z.string(),
  status: statuses,
  verdict: verdicts.nullable(),
  receivedAt: z.string(),
  receipt: z.string(),
});
export const reviewAnswer = z.object({ dutyId: z.string(), status: statuses, verdict: verdicts.nullable() });

export const idempotencyHeader = z.object({ 'idempotency-key': z.string().min(1).max(200).optional() });
