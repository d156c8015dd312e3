import { z } from 'zod';
import { bilingual, civilDay, kebabName, openQuestionSchema, rational, timeOfDay } from './words';

/** An RFC 5545 recurrence rule without DTSTART, or the words of a source that gives none yet. */
export const recurrenceSchema = z.union([z.string().min(1), openQuestionSchema]);

/** How a day that is no working day moves (ISDA business-day conventions). */
export const conventions = ['following', 'preceding', 'modified-following', 'none'] as const;
export type BusinessDayConvention = (typeof conventions)[number];
const convention = z.enum(conventions);

/** The periods that the calendar makes. */
export const calendarPeriods = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;
/**
 * `campaign`: lengths of days one after another, whatever the months; `event`: as often as something happens.
 */
export const periods = [...calendarPeriods, 'campaign', 'event'] as const;
export type PeriodKind = (typeof periods)[number];
export type CalendarPeriodKind = (typeof calendarPeriods)[number];

export const workdays = z.int().min(0).max(250);

/** The general holidays of the decree, by the names that people abroad know them by. */
export const holidays = [
  'new-year',
  'spring-festival',
  'tomb-sweeping-day',
  'labour-day',
  'dragon-boat-festival',
  'mid-autumn-festival',
  'national-day',
] as const;
export type Holiday = (typeof holidays)[number];

/** A distance in time: exactly one unit, so that 30 days are never taken for a month. */
export const span = z.union([
  z.strictObject({ workdays: workdays }),
  z.strictObject({ days: z.int().min(0).max(2000) }),
  z.strictObject({ months: z.int().min(1).max(120) }),
]);
export type Span = z.infer<typeof span>;

/** The day that an RFC 5545 rule names within the period, moved by a business-day convention. */
export const byRecurrence = z.strictObject({ recurrence: recurrenceSchema, convention, at: timeOfDay });

/** `outsidePeriod`: what becomes of a due day that its convention moves out of its period. */
const dueByRecurrence = byRecurrence.extend({ outsidePeriod: z.enum(['skip', 'allow']) });

/** A working day counted from a holiday: `after: {workdays: 1}` is the first one behind its rest days. */
const dueByHoliday = z.strictObject({
  holiday: z.enum(holidays),
  before: z.strictObject({ workdays: workdays.min(1) }).optional(),
  after: z.strictObject({ workdays: workdays.min(1) }).optional(),
  at: timeOfDay,
});

/** Counted from a date of another cadence in the same period: a theme is fixed three working days before its day. */
const dueByCadence = z.strictObject({
  cadence: kebabName,
  date: z.enum(['opens', 'due']),
  before: span.optional(),
  after: span.optional(),
  convention,
  at: timeOfDay,
});

/** Counted from something that happens: 15 working days after a circular came, 10 months before a term ends. */
const dueByEvent = z.strictObject({
  event: kebabName,
  before: span.optional(),
  after: span.optional(),
  convention,
  at: timeOfDay,
});

/** Lengths of days, back to back: each begins when the one before has ended and is due on its last day. */
const dueByCampaign = z.strictObject({
  campaign: z.strictObject({
    /** A rule that names one day a year, or the one day of a campaign that does not come again. */
    starts: z.union([z.strictObject({ recurrence: recurrenceSchema }), z.strictObject({ on: civilDay })]),
    days: z.int().min(1).max(366),
    rounds: z.int().min(1).max(9),
  }),
  convention,
  at: timeOfDay,
});

export const dueSchema = z.union([dueByRecurrence, dueByHoliday, dueByCadence, dueByEvent, dueByCampaign]);
export type Due = z.infer<typeof dueSchema>;

export const opensSchema = z.union([
  byRecurrence,
  z.strictObject({ workdaysBeforeDue: workdays, at: timeOfDay }),
  z.strictObject({ monthsBeforeDue: z.int().min(1).max(60), at: timeOfDay }),
  /** The first day of the period or campaign, or the day on which the event happens. */
  z.strictObject({ on: z.literal('start'), convention, at: timeOfDay }),
]);
export type Opens = z.infer<typeof opensSchema>;

/** `none`: of a rule that a year's calendar gives; a checkpoint is a look, and notices only leave when they may. */
export const checkpoint = z.union([
  z.enum(['opening', 'due', 'close']),
  z.strictObject({ workdaysBeforeDue: workdays.min(1), at: timeOfDay }),
  z.strictObject({ monthsBeforeDue: z.int().min(1).max(60), at: timeOfDay }),
  z.strictObject({ recurrence: z.string().min(1), convention, at: timeOfDay }),
  /** A share of the way from the opening to the due day, in days rounded up: an alarm while there is time left. */
  z.strictObject({ elapsed: rational, at: timeOfDay }),
]);
export type CheckpointTerms = z.infer<typeof checkpoint>;

/** What a cadence may wait for or count from. Its days come from the policy, from the desk or from outside. */
export const eventSchema = z.strictObject({
  title: bilingual,
  /** `unit`: only the unit where it happens owes; `office`: all that the cadence names. */
  scope: z.enum(['office', 'unit']),
  /** Days that are known when the policy is written. Others are recorded as they come. */
  dates: z.array(civilDay).optional(),
});
