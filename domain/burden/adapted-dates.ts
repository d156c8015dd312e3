import { yearOf } from '../calendar/civil-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { CompiledRound } from '../cadence/compiled-round';
import { periodEnd } from '../cadence/period';
import { planYear } from '../cadence/plan-year';
import { calendarPeriods } from '../policy/dates';
import type { Cadence, Policy } from '../policy/schema';
import { unresolvedOfCadence } from '../policy/vague-words';
import { timesOf } from './burden-item';

interface Compared {
  own: Cadence;
  rule: Cadence;
  rounds: { own: readonly CompiledRound[] | null; rule: readonly CompiledRound[] | null };
  year: number;
}

/** The rounds of a cadence that fall due in these years; null where a question is open. */
export function roundsDueIn(
  policy: Policy,
  cadence: string,
  calendar: WorkingCalendar,
  years: readonly number[],
): CompiledRound[] | null {
  if (unresolvedOfCadence(policy, cadence).length > 0) return null;
  return years.flatMap((year) => planYear(policy, calendar, year, cadence));
}

/** The outcomes that a year asks for, at least: those of its rounds that take place. */
export function occurrencesInYear(rounds: readonly CompiledRound[], cadence: Cadence, year: number): number {
  return rounds.filter((round) => isDueIn(round, year)).length * timesOf(cadence);
}

/**
 * Periods of the superior in which the adapted cadence asks for less by the superior's due date: `fewer` where the
 * outcomes are not there at all, `later` where they come after it. One fault each, with the first such period.
 */
export function loosenedDates({ own, rule, rounds, year }: Compared): { at: string; message: string }[] {
  if (rounds.own === null || rounds.rule === null || !isComparable(own, rule)) return [];
  const ownRounds = rounds.own.filter(({ dueAt }) => dueAt !== null);
  const required = timesOf(rule);
  const samePeriods = own.period === rule.period;
  // Too few in each single round is the fault of `count`, told there; then a round is taken for all that is asked.
  const times = samePeriods ? Math.max(timesOf(own), required) : timesOf(own);
  const fewer: string[] = [];
  const later: string[] = [];
  for (const asked of rounds.rule) {
    if (asked.dueAt === null || !isDueIn(asked, year)) continue;
    const within = ownRounds.filter((round) => belongsTo(round, asked, samePeriods));
    const inTime = within.filter(({ dueAt }) => isNotLater(dueAt, asked.dueAt));
    if (inTime.length * times >= required) continue;
    if (within.length * times >= required) {
      const last = within.at(-1)?.dueAt ?? '';
      later.push(
        `expected to be due by ${asked.dueAt}, the superior's due date in ${asked.period}, found ${last}`,
      );
    } else {
      const found = within.length * times;
      fewer.push(
        `expected at least ${required} ${required === 1 ? 'outcome' : 'outcomes'} in ${asked.period}, as the superior's rule, found ${found}${whySkipped(rounds.own, asked.period)}`,
      );
    }
  }
  return [...once(fewer), ...once(later)];
}

/** A longer period and one of another nature are faults of their own; their dates say nothing more. */
function isComparable(own: Cadence, rule: Cadence): boolean {
  if (own.period === rule.period) return true;
  const periods: readonly string[] = calendarPeriods;
  const [ownPlace, rulePlace] = [periods.indexOf(own.period), periods.indexOf(rule.period)];
  return ownPlace >= 0 && rulePlace >= 0 && ownPlace < rulePlace;
}

function belongsTo(round: CompiledRound, asked: CompiledRound, samePeriods: boolean): boolean {
  if (samePeriods) return round.period === asked.period;
  const date = (round.dueAt ?? '').slice(0, 10);
  // The superior's due day may lie behind its period: what is done by then counts too.
  return (
    date >= asked.periodStart && (date <= periodEnd(asked.period) || isNotLater(round.dueAt, asked.dueAt))
  );
}

function isNotLater(at: string | null, than: string | null): boolean {
  return at !== null && than !== null && Date.parse(at) <= Date.parse(than);
}

function isDueIn({ dueAt }: CompiledRound, year: number): boolean {
  return dueAt !== null && yearOf(dueAt.slice(0, 10)) === year;
}

function whySkipped(rounds: readonly CompiledRound[], period: string): string {
  const reason = rounds.find((round) => round.period === period)?.skipped?.reason;
  return reason === undefined ? '' : ` (skipped: ${reason})`;
}

function once(messages: readonly string[]): { at: string; message: string }[] {
  const [first] = messages;
  if (first === undefined) return [];
  const others = messages.length - 1;
  const more = others === 0 ? '' : ` (and ${others} more ${others === 1 ? 'time' : 'times'} in the year)`;
  return [{ at: 'due', message: `${first}${more}` }];
}
