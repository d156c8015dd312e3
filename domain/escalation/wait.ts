import type { Waiting } from './case-event';
import type { Wait } from './case-state';

/** Nobody is told before it is over: there is nothing that they have to do, or they were told with its beginning. */
const untold: readonly Waiting[] = [
  'ripening',
  'facts-service',
  'deferral',
  'service',
  'appeal-window',
  'look-back-day',
];

/** A window shorter than this is too short for a reminder half-way. */
const shortestMs = 3 * 86_400_000;

/** A wait from an instant to another (ISO 8601), with its first reminder half-way where somebody has something to do. */
export function waitFor(waiting: Waiting, since: string, until: string): Wait {
  return { for: waiting, since, until, nextAt: firstReminder(waiting, since, until), givenBack: null };
}

/** Half-way of a window, or its end. */
export function firstReminder(waiting: Waiting, since: string, until: string): string {
  const [from, to] = [Date.parse(since), Date.parse(until)];
  if (untold.includes(waiting) || to - from < shortestMs) return until;
  return new Date(from + Math.floor((to - from) / 2)).toISOString();
}

/** It has not been asked about after its end: it still runs, or its end has just come. */
export function isRunning(wait: Wait): boolean {
  return Date.parse(wait.nextAt) <= Date.parse(wait.until);
}

/** Waits of the appeal's own clock, beside the main line. */
export function isOfAppeal(waiting: Waiting): boolean {
  return waiting === 'appeal-window' || waiting === 'appeal-decision';
}
