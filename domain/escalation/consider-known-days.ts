import type { WorkingCalendar } from '../calendar/working-calendar';

/**
 * What a calendar was asked before. A zone and a calendar answer slowly, and a rehearsal asks for the days of fourteen
 * thousand units at the same instants; the answers are always the same. `question`: of one kind and zone; `of`: the
 * instant that it is asked of.
 */
export function reckonedOnce(
  calendar: WorkingCalendar,
  question: string,
  of: string | number,
  reckon: () => number,
): number {
  let questions = answers.get(calendar);
  if (questions === undefined) answers.set(calendar, (questions = new Map<string, Answers>()));
  let known = questions.get(question);
  if (known === undefined || known.size >= knownAtMost)
    questions.set(question, (known = new Map<string | number, number>()));
  let answer = known.get(of);
  if (answer === undefined) known.set(of, (answer = reckon()));
  return answer;
}

type Answers = Map<string | number, number>;
const answers = new WeakMap<WorkingCalendar, Map<string, Answers>>();
const knownAtMost = 20_000;
