import { z } from 'zod';

/** A text in the two languages of the desk. */
export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingual>;

export const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/** `HH:MM`, the wall clock of the office. */
export const timeOfDay = z
  .string()
  .regex(clockTime, 'expected a time of day as "HH:MM", for example "18:00"');

/** A day of the calendar, `YYYY-MM-DD`. */
export const civilDay = z.iso.date('expected a day as "YYYY-MM-DD", for example "2026-03-02"');

/** The policy's own name for something: `weekly-meeting`. */
export const kebabName = z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected a name in kebab-case');

/** An exact share: `1/5`, never 0.2, so that 20 % of 15 is 3 on every machine. */
export const rational = z
  .string()
  .regex(/^\d{1,9}\/[1-9]\d{0,8}$/, 'expected a share as a fraction, for example "1/5"');

/** A decimal number as a text: money and rates are never binary floating point. */
export const decimal = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,6})?$/, 'expected a decimal number as a text, for example "10800.00"');

/** The words of a source that settle nothing, and what a person has to settle. */
export const openQuestionSchema = z.strictObject({
  quote: z.string().min(1),
  question: z.string().min(1),
  /** What is usual; it is never taken until a person writes it down as the rule. */
  suggestion: z.string().min(1).optional(),
});
