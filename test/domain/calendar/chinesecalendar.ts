import { months } from './chinesecalendar-2024-2026.json';

/**
 * Working days by a source that the engine does not use (README.md beside this file). It is read without the engine's
 * own arithmetic of dates, so that an error there does not agree with itself.
 */

const letters: Readonly<Record<string, string>> = months;

/** Whether a day `YYYY-MM-DD` is worked; null where the source ends: its last notice is that of 2026. */
export function independentlyWorked(date: string): boolean | null {
  const letter = letters[date.slice(0, 7)]?.[Number(date.slice(8)) - 1];
  return letter === undefined ? null : letter === '1';
}

/** Every day of a year that the source has, in order. */
export function independentDaysOf(year: number): { date: string; worked: boolean }[] {
  return Object.entries(letters)
    .filter(([month]) => month.startsWith(`${year}-`))
    .flatMap(([month, days]) =>
      Array.from(days, (letter, index) => ({
        date: `${month}-${String(index + 1).padStart(2, '0')}`,
        worked: letter === '1',
      })),
    );
}
