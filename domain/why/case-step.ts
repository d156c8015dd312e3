import { z } from 'zod';
import { civil, engineSource, factSource, instant, policySource, position, says } from './source';

const step = { says };

/** What an event was derived again from: an incident, a date, a paper that arrived, a person's act, the roster. */
export const derivedFrom = z.enum(['incident', 'time', 'paper', 'command', 'roster']);
export type DerivedFrom = z.infer<typeof derivedFrom>;

/** An event at its place in the case. `agrees`: deciding again gives the same; null: nothing can decide it again. */
const event = z.object({
  what: z.literal('event'),
  ...step,
  source: factSource,
  seq: z.int(),
  event: z.string(),
  step: z.int().nullable(),
  at: instant,
  /** Unit and post with the person; null: nobody, a rule or a date. */
  by: z.string().nullable(),
  from: derivedFrom.nullable(),
  agrees: z.boolean().nullable(),
});

const ground = z.object({
  incidentId: z.string(),
  kind: z.string(),
  happenedAt: instant,
  position,
  /** The duty that it is of; null where it is of none. */
  dutyId: z.string().nullable(),
});

/** Why a rung was proposed: the entry of the ladder, what it rests on, the marks that counted. */
const proposal = z.object({
  what: z.literal('proposal'),
  ...step,
  source: policySource,
  step: z.int(),
  version: z.int(),
  rung: z.string(),
  entry: z.int(),
  at: instant,
  grounds: z.array(ground),
  marks: z.array(z.object({ rung: z.string(), from: instant, until: instant })),
  /** What the ladder gives again on what was known then; null: nothing. */
  computed: z.object({ rung: z.string(), entry: z.int(), incidentIds: z.array(z.string()) }).nullable(),
  agrees: z.boolean(),
});

/** A window: the span that the ladder gives, the day that it names, and the working day on which it ends. */
const window = z.object({
  what: z.literal('window'),
  ...step,
  source: policySource,
  step: z.int(),
  of: z.string(),
  from: instant,
  until: instant,
  computed: instant,
  named: civil,
  last: civil,
  agrees: z.boolean(),
});

/** Who decided, and by which authority: the post that they held then, and the posts that the ladder names. */
const decision = z.object({
  what: z.literal('decision'),
  ...step,
  source: policySource,
  step: z.int(),
  event: z.string(),
  at: instant,
  by: z.string().nullable(),
  /** Since when and until when they answered for the post; null: they did not. */
  held: z.object({ from: instant, until: instant.nullable() }).nullable(),
  /** Kinds of posts; empty where the ladder names none. */
  allowed: z.array(z.string()),
  postKind: z.string().nullable(),
  agrees: z.boolean(),
});

const ahead = z.object({ what: z.literal('ahead'), ...step, source: engineSource, at: instant });

export const caseSteps = [event, proposal, window, decision, ahead] as const;
export type CaseStep = z.infer<(typeof caseSteps)[number]>;
export type CaseEventStep = z.infer<typeof event>;
export type ProposalStep = z.infer<typeof proposal>;
export type WindowStep = z.infer<typeof window>;
export type DecisionStep = z.infer<typeof decision>;
