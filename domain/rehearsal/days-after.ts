import { civilDateOf, instantAt } from '../calendar/civil-time';
import { countSpan } from '../calendar/count-span';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Span } from '../policy/dates';
import type { Policy } from '../policy/schema';

/**
 * The end of office hours on the day so far after an instant's, in milliseconds. Each answer is kept: whole rounds ask
 * for the same one.
 */
export function daysAfter({ office }: Policy, calendar: WorkingCalendar): (at: number, span: Span) => number {
  const known = new Map<string, number>();
  return (at, span) => {
    const question = `${at} ${JSON.stringify(span)}`;
    let answer = known.get(question);
    if (answer === undefined) {
      const day = countSpan(calendar, civilDateOf(new Date(at), office.timeZone), 'after', span);
      answer = Math.max(at, instantAt(day, office.notices.until, office.timeZone).getTime());
      known.set(question, answer);
    }
    return answer;
  };
}
