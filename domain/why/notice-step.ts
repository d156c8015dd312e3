import { z } from 'zod';
import {
  instant,
  says,
  calendarSource,
  engineSource,
  factSource,
  policySource,
  rosterSource,
} from './source';

const step = { says };
const duty = z.object({ id: z.string(), cadence: z.string(), period: z.string(), unit: z.string() });

/** A checkpoint, a return or the policy itself asked for words to a post. */
const asked = z.object({
  what: z.literal('asked'),
  ...step,
  source: z.union([engineSource, factSource]),
  request: z.string(),
  /** opening, reminder, due, late, returned, next-opening; of a case facts, decision, to-decide and the like. */
  asks: z.string(),
  at: instant,
  duty: duty.nullable(),
  /** The case that asked, with the step; null for what is no case's. */
  case: z.object({ id: z.string(), step: z.int() }).nullable(),
});

/** Why it left at this moment and at no other. */
const slot = z.object({
  what: z.literal('slot'),
  ...step,
  source: policySource,
  at: instant,
  /** The first moment after the asking at which the rules let a wave leave, computed again. */
  first: instant,
  /** first: that one; joined: a wave that was being gathered took it along; held: it left later. */
  took: z.enum(['first', 'joined', 'held']),
  /** The slot is one at which the rules let a wave leave. */
  permitted: z.boolean(),
  days: z.enum(['working', 'any']),
  from: z.string(),
  until: z.string(),
  /** Of the hours; nothing leaves within. */
  breaks: z.array(z.object({ from: z.string(), until: z.string() })),
  everySeconds: z.int(),
  /** Something in it may leave at any hour by the policy. */
  urgent: z.boolean(),
  /** hour: its reader's own; cap: a cap was reached. Null: nothing made it wait. */
  heldFor: z.enum(['hour', 'cap']).nullable(),
});

const slotDay = z.object({ what: z.literal('slot-day'), ...step, source: calendarSource });
const pause = z.object({
  what: z.literal('pause'),
  ...step,
  source: engineSource,
  from: instant,
  until: instant.nullable(),
});

/** Why this person: who held the post when the wave was gathered. */
const person = z.object({
  what: z.literal('person'),
  ...step,
  source: rosterSource,
  personId: z.string(),
  post: z.string(),
  /** holder; deputy of one who was away; named: by a case, which follows the person; null: neither, by what the roster says now. */
  as: z.enum(['holder', 'deputy', 'named']).nullable(),
  agrees: z.boolean(),
});

/** A duty that it spoke of, or one that had been answered before it was written. */
const told = z.object({
  what: z.literal('told'),
  ...step,
  source: engineSource,
  duty,
  told: z.boolean(),
  /** By the stored text; null where that was never written or is erased. */
  stored: z.boolean().nullable(),
  status: z.string(),
  agrees: z.boolean(),
});

/** A thing of a case that it spoke of, or one that was answered or decided before it was written. */
const toldCase = z.object({
  what: z.literal('told-case'),
  ...step,
  source: engineSource,
  asks: z.string(),
  case: z.object({ id: z.string(), step: z.int() }),
  told: z.boolean(),
  /** By the stored text, of the step as a whole; null where that was never written or is erased. */
  stored: z.boolean().nullable(),
  agrees: z.boolean(),
});

/** Reminders of a duty that a case covers stand back until it is over. */
const covered = z.object({
  what: z.literal('covered'),
  ...step,
  source: engineSource,
  caseId: z.string(),
  dutyId: z.string(),
  from: instant,
  until: instant.nullable(),
});

const attempt = z.object({
  what: z.literal('attempt'),
  ...step,
  source: engineSource,
  attempt: z.int(),
  state: z.string(),
  claimedAt: instant,
  endedAt: instant.nullable(),
  answer: z.string().nullable(),
});

/** The mail was given back after it had been taken. */
const bounced = z.object({
  what: z.literal('bounced'),
  ...step,
  source: engineSource,
  at: instant,
  /** RFC 3463. */
  status: z.string(),
});

export const noticeSteps = [
  asked,
  slot,
  slotDay,
  pause,
  person,
  told,
  toldCase,
  covered,
  attempt,
  bounced,
] as const;
export type NoticeStep = z.infer<(typeof noticeSteps)[number]>;
