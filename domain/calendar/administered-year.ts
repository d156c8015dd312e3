import { z } from 'zod';
import { shapeErrors } from '../policy/shape-errors';
import { isCivilDate, weekdayName, weekdayOf, yearOf } from './civil-date';

const civilDate = z.string().refine(isCivilDate, 'expected a day that exists as "YYYY-MM-DD"');

const shape = z.strictObject({
  year: z.int().min(1990).max(2100),
  holidays: z.array(z.strictObject({ date: civilDate, name: z.string().min(1) })),
  /** Weekend days that are worked. */
  workdays: z.array(z.strictObject({ date: civilDate, name: z.string().min(1).optional() })).default([]),
});

/** A year's holidays and make-up workdays as an office enters them, for example before a package carries the notice. */
export const administeredYearSchema = shape.superRefine((entered, context) => {
  for (const { path, message } of dayFaults(entered)) context.addIssue({ code: 'custom', path, message });
});

export type AdministeredYear = z.infer<typeof administeredYearSchema>;

/**
 * Checks what came from a file or a form. Collects every error; `path` is `holidays.3.date`.
 * `year` is null exactly if there are errors.
 */
export function parseAdministeredYear(input: unknown): {
  year: AdministeredYear | null;
  errors: { path: string; message: string }[];
} {
  const errors = [...shapeErrors(shape, input), ...dayFaults(input)].map(({ path, message }) => ({
    path: path.map(String).join('.'),
    message,
  }));
  return { year: errors.length === 0 ? administeredYearSchema.parse(input) : null, errors };
}

interface DayFault {
  path: (string | number)[];
  message: string;
}

/** What is wrong with days that are days. Looks at as much of the input as has its shape. */
function dayFaults(input: unknown): DayFault[] {
  const seen = new Map<string, string>();
  return (['holidays', 'workdays'] as const).flatMap((list) =>
    datesIn(input, list).flatMap((date, index) => {
      if (date === null) return [];
      const listedAt = seen.get(date);
      if (listedAt === undefined) seen.set(date, `${list}.${index}`);
      const messages = [
        listedAt === undefined ? null : `expected each day once, found ${date} again (first at ${listedAt})`,
        outsideYear(input, date),
        list === 'workdays' && weekdayOf(date) < 6
          ? `expected a Saturday or Sunday that is worked, found ${date}, a ${weekdayName(date)}`
          : null,
      ];
      return messages.flatMap((message) =>
        message === null ? [] : [{ path: [list, index, 'date'], message }],
      );
    }),
  );
}

function outsideYear(input: unknown, date: string): string | null {
  const year = field(input, 'year');
  return typeof year !== 'number' || yearOf(date) === year
    ? null
    : `expected a day of ${year}, found ${date}`;
}

function datesIn(input: unknown, list: string): (string | null)[] {
  const entries = field(input, list);
  if (!Array.isArray(entries)) return [];
  return entries.map((entry) => {
    const date = field(entry, 'date');
    return typeof date === 'string' && isCivilDate(date) ? date : null;
  });
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
