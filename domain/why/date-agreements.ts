import type { CalendarVersion } from './calendar-days';
import type { DateAgreement, DateName } from './date-step';
import { spokenMoment, type Spoken } from './spoken';

export interface DatePair {
  date: DateName;
  stored: string | null;
  computed: string | null;
}

/** Why a computed date may differ from a stored one. */
export interface DifferenceGrounds {
  /** When the stored dates were computed. */
  setAt: Date;
  calendars: readonly CalendarVersion[];
  /** When the last event was recorded that a rule may count from. */
  eventsAt: Date | null;
  /** Why the rules give no date now; null where they give one. */
  noDates: string | null;
}

/** Holds each stored date against the one computed again; instants are compared, not their spelling. */
export function dateAgreements(pairs: readonly DatePair[], grounds: DifferenceGrounds): DateAgreement[] {
  return pairs.map(({ date, stored, computed }) => {
    const agrees = instantOf(stored) === instantOf(computed);
    const differs = agrees ? null : difference(stored, computed, grounds);
    return { date, stored, computed, agrees, differs };
  });
}

function instantOf(iso: string | null): number | null {
  return iso === null ? null : Date.parse(iso);
}

function difference(
  stored: string | null,
  computed: string | null,
  { setAt, calendars, eventsAt, noDates }: DifferenceGrounds,
): Spoken {
  const kept = spoken(stored);
  const again = spoken(computed);
  const since = calendars.filter(({ loadedAt }) => loadedAt > setAt);
  const because = groundOf(since, eventsAt !== null && eventsAt > setAt, noDates);
  return {
    zh: `存下的是${kept.zh}，重算得${again.zh}：${because.zh}`,
    en: `stored: ${kept.en}; computed again: ${again.en}: ${because.en}`,
  };
}

function groundOf(since: readonly CalendarVersion[], eventSince: boolean, noDates: string | null): Spoken {
  if (since.length > 0) {
    const years = since.map(({ year, version }) => `${year} v${version}`);
    return {
      zh: `日期定下之后又载入了日历（${years.join('、')}），这一轮仍按当时的日期`,
      en: `a calendar was loaded after the dates were set (${years.join(', ')}); the round keeps its own`,
    };
  }
  if (eventSince) {
    return {
      zh: '日期定下之后又记录了事件，这一轮仍按当时的日期',
      en: 'an event was recorded after the dates were set; the round keeps its own',
    };
  }
  if (noDates !== null) return { zh: noDates, en: noDates };
  return {
    zh: '制度、日历和事件都没有变过，存下的日期说不出来由',
    en: 'neither the policy nor the calendar nor any event has changed since, so nothing accounts for the stored date',
  };
}

function spoken(iso: string | null): Spoken {
  return iso === null ? { zh: '没有日期', en: 'no date' } : spokenMoment(iso);
}
