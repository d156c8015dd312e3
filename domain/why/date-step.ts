import { z } from 'zod';
import { civil, instant, says, policySource, calendarSource, engineSource, factSource } from './source';

/** Which date a step is about. `lateAfter`: until when nothing is late. */
export const dateName = z.enum(['opens', 'due', 'lateAfter', 'closes']);
export type DateName = z.infer<typeof dateName>;

const step = { says, of: dateName };
const span = z.object({ first: civil, last: civil, names: z.array(z.string()) });
export type DaySpan = z.infer<typeof span>;

/** What the policy names before any calendar: a day, or a number of working days from another day. */
const rule = z.object({
  what: z.literal('rule'),
  ...step,
  source: policySource,
  /** The rule's own day; null where it is counted from another. */
  named: civil.nullable(),
  /** Counted from here by so many working days, negative: before. Null where the rule names its day itself. */
  from: civil.nullable(),
  workdays: z.int().nullable(),
  convention: z.enum(['following', 'preceding', 'modified-following', 'none']).nullable(),
  time: z.string(),
  /** The engine's own words, as the log has them. */
  rule: z.string(),
});

/** What the calendar says of the rule's day. */
const day = z.object({ what: z.literal('day'), ...step, source: calendarSource });

/** The day that the rule and the calendar make together. `from` = `to` where it stood. */
const shift = z.object({
  what: z.literal('shift'),
  ...step,
  source: policySource,
  from: civil,
  to: civil,
  /** Days of rest that were passed over, and days worked in exchange that were counted. */
  passed: z.array(span),
  makeUp: z.array(z.object({ date: civil, name: z.string().nullable() })),
});

/** An extra round: a person asked for it and set its date. */
const requested = z.object({ what: z.literal('requested'), ...step, source: engineSource, at: instant });

/** The round opened later than its rule says: what the engine took, it gives back. */
const lateOpening = z.object({
  what: z.literal('late-opening'),
  ...step,
  source: policySource,
  planned: instant,
  opened: instant,
  /** The day on which a notice of it could first leave. */
  firstNotice: civil,
  workdays: z.int(),
});

/** A date moved on by the working days that the opening came late. */
const fair = z.object({
  what: z.literal('fair'),
  ...step,
  source: engineSource,
  from: instant,
  to: instant,
  workdays: z.int(),
});

/** The engine was down when the date was to come: it lies on the first full working day after. */
const givenBack = z.object({
  what: z.literal('given-back'),
  ...step,
  source: engineSource,
  from: instant,
  to: instant,
  down: z.object({ from: instant, until: instant }),
});

/** An outcome was returned, or more time was given: owed until a date that a person set. */
const returned = z.object({
  what: z.enum(['returned', 'extended']),
  ...step,
  source: factSource,
  from: instant,
  to: instant,
});

/** Today's rules and calendar give this round no date, or none can be computed; the stored one stands. */
const none = z.object({ what: z.literal('none'), ...step, source: policySource, reason: z.string() });

export const dateSteps = [rule, day, shift, requested, lateOpening, fair, givenBack, returned, none] as const;
export type DateStep = z.infer<(typeof dateSteps)[number]>;

/** A stored date against the one computed again. */
export const dateAgreement = z.object({
  date: dateName,
  stored: instant.nullable(),
  computed: instant.nullable(),
  agrees: z.boolean(),
  /** What differs and why that may be; null where they agree. */
  differs: says.nullable(),
});
export type DateAgreement = z.infer<typeof dateAgreement>;
