import { z } from 'zod';
import { civil, instant, position, says, engineSource, factSource } from './source';

const step = { says };
const verdictWord = z.string();

/** The round opened, or a calendar moved it. */
const opened = z.object({ what: z.literal('opened'), ...step, source: engineSource, at: instant });
const moved = z.object({
  what: z.literal('moved'),
  ...step,
  source: engineSource,
  at: instant,
  from: civil,
  to: civil,
});

/** What a person did, in the order of the log. */
const fact = z.object({
  what: z.literal('fact'),
  ...step,
  source: factSource,
  fact: z.string(),
  at: instant,
  /** Unit and post; null where nobody is known. */
  by: z.string().nullable(),
  receipt: z.string(),
  dueAt: instant.nullable(),
});

/** What follows from what was known: of which notice, incident and verdict. */
export const decided = z.object({
  notice: z.string().nullable(),
  incident: z.string().nullable(),
  verdict: verdictWord.nullable(),
  reason: z.string().nullable(),
});
export type Decided = z.infer<typeof decided>;

/** A look that was taken, decided again from the facts that were known at its position. */
const checkpoint = z.object({
  what: z.literal('checkpoint'),
  ...step,
  source: engineSource,
  checkpoint: z.string(),
  at: instant,
  doneAt: instant,
  /** Up to this position the log was known. */
  known: z.int(),
  /** Facts of this duty among them, and any that were committed while the look was taken. */
  facts: z.array(z.object({ fact: z.string(), position })),
  status: z.string(),
  lateAfter: instant,
  paused: z.boolean(),
  computed: decided,
  stored: decided,
  agrees: z.boolean(),
  /** The notice that came of it. */
  deliveryId: z.string().nullable(),
  /** Why no notice came of what was asked. */
  dropped: z.string().nullable(),
});

const ahead = z.object({
  what: z.literal('ahead'),
  ...step,
  source: engineSource,
  checkpoint: z.string(),
  at: instant,
});

const verdict = z.object({
  what: z.literal('verdict'),
  ...step,
  source: engineSource,
  /** Null: nothing is decided yet. */
  verdict: verdictWord.nullable(),
  reason: z.string().nullable(),
  at: instant.nullable(),
  /** Unit and post of whoever decided; null: the rule did. */
  by: z.string().nullable(),
  /** The verdict that the facts give again; null where a person judged, which no rule computes. */
  computed: verdictWord.nullable(),
  agrees: z.boolean(),
});

export const dutySteps = [opened, moved, fact, checkpoint, ahead, verdict] as const;
export type DutyStep = z.infer<(typeof dutySteps)[number]>;
export type CheckpointStep = z.infer<typeof checkpoint>;
export type VerdictStep = z.infer<typeof verdict>;
