import { z } from 'zod';
import { calendarPeriods } from './dates';
import { bilingual, decimal, kebabName, rational } from './words';

/** What a cadence costs those who owe it: the classes that burden relief counts. */
export const burdenClasses = [
  'meeting',
  'inspection',
  'request',
  'document',
  'report',
  'activity',
  'training',
] as const;
export type BurdenClass = (typeof burdenClasses)[number];

/** `needs-ground`: allowed where a person has written down why. `merge`: proposed as one. */
export const consequences = ['refuse', 'merge', 'needs-ground', 'warn'] as const;
export type Consequence = (typeof consequences)[number];

const base = { title: bilingual, then: z.enum(consequences) };
const each = z.enum(calendarPeriods);
const classes = z.array(z.enum(burdenClasses)).min(1);

/** At most so many a period: for one unit, one person (meetings of a leader, mails), or from one office. */
const cap = z.strictObject({
  kind: z.literal('cap'),
  ...base,
  of: z.enum([...burdenClasses, 'mail']),
  per: z.enum(['unit', 'person', 'office']),
  each,
  atMost: z.int().min(0).max(100_000),
});

/** Items of one class and subject that come to a unit within so many days are one item. */
const merging = z.strictObject({
  kind: z.literal('merging'),
  ...base,
  of: classes,
  withinDays: z.int().min(1).max(366),
});

/** A material is asked for once a period; whoever needs it again takes it from where it lies. */
const materialOnce = z.strictObject({ kind: z.literal('material-once'), ...base, each });

/** A share of a class that has a subject, exact; `plan` counts what is planned, `happened` what took place. */
const share = z.strictObject({
  kind: z.literal('share'),
  ...base,
  of: z.enum(burdenClasses),
  subject: kebabName,
  atLeast: rational.optional(),
  atMost: rational.optional(),
  measure: z.enum(['items', 'hours']),
  over: z.enum(['plan', 'happened', 'both']),
  each,
});

/** A rhythm that is handed down costs every level below; so many levels are warned of or refused. */
const handingDown = z.strictObject({
  kind: z.literal('handing-down'),
  ...base,
  levelsAtMost: z.int().min(0).max(9),
});

/** How far a task may be passed on, and that a superior's own duty is never passed down. */
const delegation = z.strictObject({
  kind: z.literal('delegation'),
  ...base,
  levelsAtMost: z.int().min(0).max(9),
  superiorDuties: z.enum(['stay', 'may-go-down']),
});

/** What an outcome may be asked to prove: optional by default, and never by paper alone. */
const evidence = z.strictObject({
  kind: z.literal('evidence'),
  ...base,
  uploadsAtMost: z.int().min(0).max(99),
  notAlone: z.array(z.enum(['document', 'ledger', 'photo'])).optional(),
});

/** When and how an outcome may be accepted: not in a hurry, not in bulk, not by the doer. */
const acceptance = z.strictObject({
  kind: z.literal('acceptance'),
  ...base,
  notBeforeWorkdays: z.int().min(0).max(250),
  oneByOne: z.boolean(),
  byAnother: z.boolean(),
});

/** Who decides an act. The engine proposes; `automatic` and `inBulk` have one value only. */
const decision = z.strictObject({
  kind: z.literal('decision'),
  ...base,
  act: kebabName,
  decidedBy: bilingual,
  automatic: z.literal('never'),
  inBulk: z.enum(['never', 'declining-only']),
  reason: z.enum(['required', 'optional']),
  /** Thresholds of entry: `open-findings: 3`, `quarters: 2`. */
  entry: z.record(kebabName, z.int().min(0).max(10_000)).optional(),
  /** Acts that tolerance cannot reach. */
  tolerance: z.enum(['possible', 'excluded']).optional(),
});

/** What nobody has touched for so long is shown. */
const staleness = z.strictObject({
  kind: z.literal('staleness'),
  ...base,
  of: kebabName,
  workdaysWithoutChange: z.int().min(1).max(500),
});

/** A figure that may not fall below a floor, or rise above a ceiling; decimal, with its unit of measure. */
const floor = z.strictObject({
  kind: z.literal('floor'),
  ...base,
  figure: kebabName,
  atLeast: decimal.optional(),
  atMost: decimal.optional(),
  unit: z.string().min(1),
});

/** Results that do not tell anybody apart. */
const distribution = z.strictObject({
  kind: z.literal('distribution'),
  ...base,
  of: kebabName,
  /** The largest share that one grade may have. */
  oneGradeAtMost: rational,
});

export const limitSchema = z.discriminatedUnion('kind', [
  cap,
  merging,
  materialOnce,
  share,
  handingDown,
  delegation,
  evidence,
  acceptance,
  decision,
  staleness,
  floor,
  distribution,
]);
export type Limit = z.infer<typeof limitSchema>;
export type LimitOf<Kind extends Limit['kind']> = Extract<Limit, { kind: Kind }>;
