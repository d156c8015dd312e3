import { z } from 'zod';

const named = z.object({ id: z.string(), name: z.string() });
const says = z.object({ zh: z.string(), en: z.string() });

export const deliveryStates = [
  'queued',
  'sending',
  'accepted',
  'refused',
  'bounced',
  'unknown',
  'failed',
  'dropped',
] as const;

/** Of one notice to one person, in a list. */
export const deliveryLine = z.object({
  id: z.string(),
  /** The wave that it went with. */
  slotAt: z.string(),
  person: named,
  /** Of up to four units, by name. */
  units: z.array(z.string()),
  /** The one that it goes or went by last: email, in-app. */
  channel: z.string(),
  state: z.enum(deliveryStates),
  /** How the mail ended where the notice lies on the person's page instead; else its state. */
  mailState: z.enum(deliveryStates),
  /** Since when it is in its state. */
  since: z.string(),
  attempts: z.int(),
  /** Null before it was written. */
  subject: z.string().nullable(),
});
export type DeliveryLine = z.infer<typeof deliveryLine>;

export const deliveryList = z.object({
  items: z.array(deliveryLine),
  next: z.string().nullable(),
  /** By state, for the same filter without its state. */
  counts: z.record(z.string(), z.int()),
  /** The person of the filter; null without one. */
  person: named.nullable(),
  /** The unit of the filter; null without one. */
  unit: named.nullable(),
  /** Civil dates of the office's zone, both included. */
  from: z.string(),
  to: z.string(),
});

/** One notice with all that was tried. The other side's answers are as it gave them. */
export const deliveryStory = deliveryLine.extend({
  address: z.string(),
  messageId: z.string(),
  createdAt: z.string(),
  /** Where it waits for its minute of a wave that is spread. */
  leavesAt: z.string().nullable(),
  bouncedAt: z.string().nullable(),
  /** RFC 3463, where it came back: 5.1.1. */
  bounceStatus: z.string().nullable(),
  /** The person's drawn page said so. Finds who can't be reached: no evidence, no score. */
  openedAt: z.string().nullable(),
  /** What it said; null before it was written, or where that was erased. */
  text: z.string().nullable(),
  tries: z.array(
    z.object({
      attempt: z.int(),
      channel: z.string(),
      state: z.string(),
      claimedAt: z.string(),
      endedAt: z.string().nullable(),
      answer: z.string().nullable(),
    }),
  ),
  requests: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      says,
      requestedAt: z.string(),
      unit: named,
      post: z.string(),
      duty: z.object({ id: z.string(), title: says, label: says }).nullable(),
      case: z.object({ id: z.string(), step: z.int() }).nullable(),
      heldFor: z.enum(['hour', 'cap']).nullable(),
    }),
  ),
  /** Asked for again: of which notice this is a repetition, and what repeats this one. */
  againOf: z.object({ id: z.string(), reason: z.string().nullable() }).nullable(),
  again: z.array(
    z.object({
      requestedAt: z.string(),
      /** By hand of the office, or by the reader whose link had run out. */
      by: z.enum(['office', 'reader']),
      reason: z.string().nullable(),
      /** Null while it waits for its wave. */
      deliveryId: z.string().nullable(),
      /** Null while it waits; `dropped` where it will not be sent. */
      state: z.string().nullable(),
      /** Whom it went to. */
      person: named.nullable(),
      /** Why it waits for a later wave than the next: the reader's hour, a cap. */
      heldFor: z.enum(['hour', 'cap']).nullable(),
    }),
  ),
});
export type DeliveryStory = z.infer<typeof deliveryStory>;
