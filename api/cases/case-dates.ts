import type { z } from 'zod';
import { civilDateOf, isoInZone } from '../../domain/calendar/civil-time';
import { workdaysBetween } from '../../domain/calendar/workdays';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { Waiting } from '../../domain/escalation/case-event';
import type { Step } from '../../domain/escalation/case-state';
import { runningWaits } from '../../domain/escalation/next-date';
import type { Ladder, RungTerms } from '../../domain/policy/ladder';
import type { Bilingual } from '../../domain/policy/words';
import { spokenDaySource } from '../../domain/why/calendar-days';
import type { caseDate } from '../routes/case-story-schemas';
import { dateRule } from './date-rules';
import { waitWords } from '../../domain/escalation/stage-words';

export type CaseDate = z.infer<typeof caseDate>;
export interface Dating {
  ladder: Ladder;
  calendar: WorkingCalendar;
  zone: string;
  now: Date;
}

const markTitle: Bilingual = { zh: '印记到', en: 'mark until' };

/** Every date of a step that is set, in the order of time, each with the rule and the day of the calendar. */
export function stepDates(step: Step, dating: Dating): CaseDate[] {
  const set = new Map<Waiting | 'mark', string>();
  const add = (what: Waiting | 'mark', at: string | null | undefined) => {
    if (at !== null && at !== undefined) set.set(what, at);
  };
  add('hearing', step.hearing?.until);
  add('tolerance', step.tolerance?.state === 'asked' ? step.tolerance.decideUntil : null);
  add('deferral', step.decision?.until);
  add('appeal-window', step.served?.appealUntil);
  add('act', step.served?.actUntil);
  add('formalities', step.organ?.formalitiesUntil);
  add('rectification', step.rectification?.until ?? step.served?.rectifyUntil);
  add('look-back-day', step.lookBack?.at);
  add('look-back', step.lookBack?.until);
  add('mark', step.markUntil);
  // What runs now is the latest word: a window may have been extended, or gone to the next in the chain.
  for (const wait of runningWaits(step)) add(wait.for, wait.until);
  const terms = dating.ladder.rungs[step.rung];
  return [...set]
    .map(([what, at]) => dateOf(what, at, terms, dating))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** One date, told. `terms`: of the rung that it comes from; none for a date of the case itself. */
export function dateOf(
  what: Waiting | 'mark',
  at: string,
  terms: RungTerms | undefined,
  { ladder, calendar, zone, now }: Dating,
): CaseDate {
  const date = civilDateOf(at, zone);
  const { kind, name = null } = calendar.day(date);
  const published = calendar.published(Number(date.slice(0, 4)));
  return {
    what,
    title: what === 'mark' ? markTitle : waitWords[what],
    at: isoInZone(at, zone),
    workdaysLeft: workdaysBetween(calendar, civilDateOf(now, zone), date),
    rule: dateRule(what, terms, ladder),
    day: spokenDaySource({ kind: 'calendar', date, day: kind, name, published, version: null }),
  };
}
