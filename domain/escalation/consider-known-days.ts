import type { WorkingCalendar } from '../calendar/working-calendar';

/**
 * What a calendar was asked before. A zone and a calendar answer slowly, and a rehearsal asks for the days of fourteen
 * thousand units at the same instants; the answers are always the same.
 */
export function reckonedOnce(calendar: WorkingCalendar, question: string, reckon: () => number): number {
  let known = answers.get(calendar);
  if (known === undefined || known.size >= knownAtMost) {
    known = new Map<string, number>();
    answers.set(calendar, known);
  }
  let answer = known.get(question);
  if (answer === undefined) known.set(question, (answer = reckon()));
  return answer;
}

const answers = new WeakMap<WorkingCalendar, Map<string, number>>();
const knownAtMost = 20_000;
