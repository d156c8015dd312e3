import { z } from 'zod';

/** A text in the two languages of the desk. */
const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/** `HH:MM`, the wall clock of the office. */
const timeOfDay = z.string().regex(clockTime, 'expected a time of day as "HH:MM", for example "18:00"');

const endOfHours = z
  .string()
  .regex(clockTime, 'expected a time of day as "HH:MM", for example "18:00" ("23:59" is the end of the day)');

/** An RFC 5545 recurrence rule without DTSTART, or the words of a source that gives none yet. */
export const recurrenceSchema = z.union([
  z.string().min(1),
  z.strictObject({ quote: z.string().min(1), question: z.string().min(1) }),
]);

/** How a day that is no working day moves (ISDA business-day conventions). */
export const conventions = ['following', 'preceding', 'modified-following', 'none'] as const;
export type BusinessDayConvention = (typeof conventions)[number];

export const periods = ['week', 'month', 'quarter', 'half-year', 'year'] as const;
export type PeriodKind = (typeof periods)[number];

const workdays = z.int().min(0).max(250);

/** The day that an RFC 5545 rule names within the period, moved by a business-day convention. */
const byRecurrence = z.strictObject({
  recurrence: recurrenceSchema,
  convention: z.enum(conventions),
  at: timeOfDay,
});

const checkpoint = z.union([
  z.enum(['opening', 'due', 'close']),
  z.strictObject({ workdaysBeforeDue: workdays.min(1), at: timeOfDay }),
]);

export const unitKinds = [
  'town',
  'village',
  'agency',
  'institution',
  'state-enterprise',
  'non-public-enterprise',
  'social-organisation',
] as const;
export type UnitKind = (typeof unitKinds)[number];

export const cadenceSchema = z.strictObject({
  title: bilingual,
  period: z.enum(periods),
  /** `outsidePeriod`: what becomes of a due day that its convention moves out of its period. */
  due: byRecurrence.extend({ outsidePeriod: z.enum(['skip', 'allow']) }),
  opens: z.union([byRecurrence, z.strictObject({ workdaysBeforeDue: workdays, at: timeOfDay })]),
  closes: z.strictObject({ workdaysAfterDue: workdays, at: timeOfDay }),
  checkpoints: z.array(checkpoint).min(1),
  owes: z.strictObject({
    unitKinds: z.union([z.literal('all'), z.array(z.enum(unitKinds)).min(1)]),
    post: z.string().min(1),
  }),
  outcome: z.strictObject({
    ask: bilingual,
    /** Who must accept an outcome before it counts as verified; `none`: it counts as it stands. */
    acceptedBy: z.enum(['none', 'office']),
  }),
});
export type Cadence = z.infer<typeof cadenceSchema>;

export const officeSchema = z.strictObject({
  /** A name of the IANA time-zone database. */
  timeZone: z.string().min(1),
  /** Both ends belong to the hours; `until: "23:59"` means to the end of the day. */
  notices: z.strictObject({ days: z.enum(['working', 'any']), from: timeOfDay, until: endOfHours }),
  waveEverySeconds: z.int().min(1).max(86_400),
});
export type Office = z.infer<typeof officeSchema>;

export const policySchema = z.strictObject({
  schema: z.literal('duban/policy/1'),
  title: bilingual,
  office: officeSchema,
  calendar: z.strictObject({ region: z.literal('CN') }),
  cadences: z
    .record(z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected a name in kebab-case'), cadenceSchema)
    .refine((all) => Object.keys(all).length > 0, 'expected at least one cadence'),
});

/** The rules of one office as data. Checked by `parsePolicy`; see policies/five-cadences.yaml. */
export type Policy = z.infer<typeof policySchema>;
