import { RRuleTemporal } from 'rrule-temporal';
import { fromDayNumber, msPerDay, yearOf } from '../calendar/civil-date';
import type { CivilDate } from '../calendar/working-calendar';
import { recurrenceFault } from './recurrence-grammar';

/**
 * Where the counting of INTERVAL begins, for a policy's rule has no DTSTART: 1 January 1900, which is a Monday and
 * the first day of a month, a quarter, a half-year and a year at once.
 */
const anchor = '19000101T000000Z';

interface KnownRule {
  rule: RRuleTemporal;
  /** The days that it names, by civil year. */
  years: Map<number, CivilDate[]>;
}

/** A process meets the few rules of its policies again and again: each is parsed, and asked for a year, once. */
const known = new Map<string, KnownRule>();
const knownAtMost = 500;

/**
 * What is wrong with a recurrence rule (RFC 5545 section 3.3.10, without DTSTART), in words; null if it can be used.
 * It says nothing about how many days the rule names in a period.
 */
export function faultOfRule(rule: string): string | null {
  const fault = recurrenceFault(rule);
  if (fault !== null) return fault;
  try {
    parse(rule);
    return null;
  } catch (error) {
    return `expected an RFC 5545 recurrence rule, found "${rule}": ${error instanceof Error ? error.message : ''}`;
  }
}

/** The days from `first` to `last`, both included, that a rule names. Throws for a rule with a fault. */
export function daysNamed(rule: string, first: CivilDate, last: CivilDate): CivilDate[] {
  const found: CivilDate[] = [];
  for (let year = yearOf(first); year <= yearOf(last); year += 1) {
    for (const day of daysOfYear(parse(rule), year)) if (day >= first && day <= last) found.push(day);
  }
  return found;
}

function daysOfYear({ rule, years }: KnownRule, year: number): CivilDate[] {
  let days = years.get(year);
  if (!days) {
    // Civil days are computed as midnights of UTC: a zone has no part in which day a rule names.
    const [first, last] = [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year, 11, 31))];
    days = rule
      .between(first, last, true)
      .map((midnight) => fromDayNumber(midnight.epochMilliseconds / msPerDay));
    years.set(year, days);
  }
  return days;
}

function parse(text: string): KnownRule {
  let found = known.get(text);
  if (!found) {
    const rruleString = `DTSTART:${anchor}\nRRULE:${text}`;
    const rule = new RRuleTemporal({ rruleString, strict: true, includeDtstart: false });
    found = { rule, years: new Map() };
    if (known.size >= knownAtMost) known.clear();
    known.set(text, found);
  }
  return found;
}
