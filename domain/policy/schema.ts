import { z } from 'zod';
import { checkpoint, dueSchema, eventSchema, opensSchema, periods, span, workdays } from './dates';
import { ladderSchema } from './ladder';
import { burdenClasses, limitSchema } from './limits';
import { retentionSchema } from './retention';
import { bilingual, civilDay, clockTime, kebabName, timeOfDay } from './words';

const endOfHours = z
  .string()
  .regex(clockTime, 'expected a time of day as "HH:MM", for example "18:00" ("23:59" is the end of the day)');

export const unitKinds = [
  'county',
  'town',
  'village',
  'agency',
  'institution',
  'school',
  'hospital',
  'state-enterprise',
  'non-public-enterprise',
  'social-organisation',
  'branch',
] as const;
export type UnitKind = (typeof unitKinds)[number];

export const cadenceSchema = z.strictObject({
  title: bilingual,
  period: z.enum(periods),
  due: dueSchema,
  opens: opensSchema,
  closes: z.strictObject({ workdaysAfterDue: workdays, at: timeOfDay }),
  checkpoints: z.array(checkpoint).min(1),
  owes: z.strictObject({
    unitKinds: z.union([z.literal('all'), z.array(z.enum(unitKinds)).min(1)]),
    /** Only units that are in one of these groups when the round opens. */
    groups: z.array(kebabName).min(1).optional(),
    post: z.string().min(1),
    /** Whoever holds the post does it and says so; a deputy's or another account's report is refused. */
    inPerson: z.boolean().optional(),
    /** A superior's own duty: it may not be passed down. */
    superiorDuty: z.boolean().optional(),
  }),
  /** How many outcomes make the duty done; exactly one where it is not said. */
  count: z
    .union([
      z.strictObject({ exactly: z.int().min(1).max(400) }),
      z.strictObject({ atLeast: z.int().min(1).max(400) }),
    ])
    .optional(),
  outcome: z.strictObject({
    ask: bilingual,
    /** Who must accept an outcome before it counts as verified; `none`: it counts as it stands. */
    acceptedBy: z.enum(['none', 'office']),
    /** Named parts that an outcome has: the four stages of a debriefing, the three records of a meeting. */
    parts: z
      .array(z.strictObject({ name: kebabName, title: bilingual }))
      .min(1)
      .optional(),
    /** A number that counts down: the duty is done at `target`, and what is left is carried over. */
    remaining: z
      .strictObject({
        unit: bilingual,
        from: z.int().min(0).max(10_000_000),
        target: z.int().min(0).max(10_000_000),
      })
      .optional(),
    /** Files that an outcome must bring. None where it is not said: outcomes, not traces. */
    uploads: z.int().min(0).max(20).optional(),
  }),
  /** What stays undone at the close goes on in the next period, with this mark. */
  carryOver: z.strictObject({ mark: bilingual }).optional(),
  /** Its day must lie after this event's: a city's session comes after its province's. */
  order: z
    .strictObject({
      after: kebabName,
      workdays: workdays.min(1),
      /** How long before the period the event may lie: a January session looks back to December's. */
      within: span.optional(),
    })
    .optional(),
  /** What it costs those who owe it. */
  burden: z
    .strictObject({
      as: z.enum(burdenClasses),
      subject: kebabName.optional(),
      /** Materials that it asks for, by name. */
      materials: z.array(kebabName).min(1).optional(),
      hours: z.int().min(1).max(100).optional(),
      /** Levels of the unit tree that this rhythm reaches below the circle that set it; 0 where it is not said. */
      levelsDown: z.int().min(0).max(9).optional(),
      /** Why it must be: asked for by limits that say `needs-ground`. */
      ground: bilingual.optional(),
    })
    .optional(),
  /** The cadence of the superior's policy that this one carries out, and why where it asks for more. */
  adapts: z.strictObject({ cadence: kebabName, ground: bilingual.optional() }).optional(),
});
export type Cadence = z.infer<typeof cadenceSchema>;

/** What a policy may call urgent: what a person must learn of, or decide, before the next working day. */
const urgentKinds = ['facts', 'hearing-reminder', 'to-serve', 'to-decide', 'passed-up'] as const;

export const officeSchema = z.strictObject({
  /** A name of the IANA time-zone database. */
  timeZone: z.string().min(1),
  notices: z.strictObject({
    days: z.enum(['working', 'any']),
    /** Both ends belong to the hours; `until: "23:59"` means to the end of the day. */
    from: timeOfDay,
    until: endOfHours,
    /** No notice leaves within these, such as lunch: from the first minute on, up to and not including the last. */
    breaks: z
      .array(z.strictObject({ from: timeOfDay, until: timeOfDay }))
      .min(1)
      .optional(),
    /** The notices of one wave leave over so many minutes, so as not to flood; all at once where it is not said. */
    spreadMinutes: z.int().min(1).max(240).optional(),
    /** Kinds of notices that may leave at any hour and day. None where it is not said. */
    urgent: z.array(z.enum(urgentKinds)).min(1).optional(),
    /** What a link of a notice does. Where it is not said: opens its one thing at once, for 14 days. */
    links: z
      .strictObject({
        opens: z.enum(['at-once', 'after-sign-in']),
        validDays: z.int().min(1).max(90),
      })
      .optional(),
  }),
  waveEverySeconds: z.int().min(1).max(86_400),
});
export type Office = z.infer<typeof officeSchema>;

/** A number that the sources leave open, with the default that is taken until a person sets another. */
const parameterSchema = z.strictObject({
  value: z.union([z.int(), z.string().min(1)]),
  says: bilingual,
  /** `default`: ours; `confirmed`: a person of the office has set or confirmed it. */
  status: z.enum(['default', 'confirmed']),
});

/** Where rules come from: a document with its version and date in force. Unverified ones say so. */
const sourceSchema = z.strictObject({
  title: bilingual,
  version: z.string().min(1),
  inForce: civilDay.optional(),
  verified: z.boolean(),
});

export const policySchema = z.strictObject({
  schema: z.literal('duban/policy/1'),
  title: bilingual,
  sources: z.array(sourceSchema).min(1).optional(),
  office: officeSchema,
  calendar: z.strictObject({ region: z.literal('CN') }),
  parameters: z.record(kebabName, parameterSchema).optional(),
  events: z.record(kebabName, eventSchema).optional(),
  cadences: z.record(kebabName, cadenceSchema),
  limits: z.record(kebabName, limitSchema).optional(),
  /** What may follow where a duty is not done: proposals, decided by people. Without it nothing is ever proposed. */
  ladder: ladderSchema.optional(),
  /** When names and texts are erased. Without it they never are. */
  retention: retentionSchema.optional(),
  /** What a subordinate may ask for beyond its superior's rules: more occurrences a year, in all its cadences. */
  tightening: z.strictObject({ occurrencesAtMost: z.int().min(0).max(1000) }).optional(),
});

/** The rules of one office as data. Checked by `parsePolicy`; see policies/five-cadences.yaml. */
export type Policy = z.infer<typeof policySchema>;

export { conventions, recurrenceSchema } from './dates';
export type { BusinessDayConvention, CalendarPeriodKind, Holiday, PeriodKind } from './dates';
