import { yearOf } from '../calendar/civil-date';
import { isoAt } from '../calendar/civil-time';
import { addWorkdays } from '../calendar/workdays';
import type { CivilDate, WorkingCalendar } from '../calendar/working-calendar';
import type { Cadence, Policy } from '../policy/schema';
import { unresolvedOfCadence } from '../policy/vague-words';
import type { Checkpoint, CompiledRound, DateDerivation } from './compiled-round';
import { isExtra, parsePeriod, periodEnd, periodStart, type PeriodKey } from './period';
import { byRule, byWorkdays, type DerivedDay } from './derived-day';
import { restWithin } from './rest-days';

/**
 * All dates of one period of one cadence. Pure: the same policy, calendar and period give the same round.
 * Throws RangeError for a cadence that the policy has not or leaves unresolved, a period of another kind, an extra
 * period (a person sets its dates), and a rule that does not name one day of the period (`parsePolicy` refuses those).
 */
export function compileRound(
  policy: Policy,
  cadenceName: string,
  period: PeriodKey,
  calendar: WorkingCalendar,
): CompiledRound {
  const cadence = plannableCadence(policy, cadenceName);
  expectRegularPeriod(cadence, cadenceName, period);
  const zone = policy.office.timeZone;
  const due = byRule(cadence.due, period, calendar, zone, `outsidePeriod ${cadence.due.outsidePeriod}`);
  const round = { cadence: cadenceName, period, rule: due.rule, periodStart: periodStart(period) };

  const opens =
    'recurrence' in cadence.opens
      ? byRule(cadence.opens, period, calendar, zone)
      : byWorkdays(due.date, 'before', cadence.opens.workdaysBeforeDue, cadence.opens.at, calendar, zone);
  const reason = reasonToSkip(cadence, period, due, opens, calendar);
  if (reason !== null) {
    const daysUsed = [...opens.daysUsed, ...due.daysUsed];
    return { ...round, ...noDates, provisional: provisional(calendar, daysUsed), skipped: { reason } };
  }

  const closes = byWorkdays(
    due.date,
    'after',
    cadence.closes.workdaysAfterDue,
    cadence.closes.at,
    calendar,
    zone,
  );
  const checkpoints = checkpointsOf(cadence, calendar, zone, due.date, [opens.at, due.at, closes.at]);
  return {
    ...round,
    opensAt: opens.at,
    dueAt: due.at,
    closesAt: closes.at,
    checkpoints,
    shift: due.shift,
    // The close only comes after what people are told: its own derivation says whether it may still move.
    provisional: provisional(calendar, [...opens.daysUsed, ...due.daysUsed]),
    skipped: null,
    derivation: {
      opens: derivation(opens, calendar),
      due: derivation(due, calendar),
      closes: derivation(closes, calendar),
    },
  };
}

const noDates = {
  opensAt: null,
  dueAt: null,
  closesAt: null,
  checkpoints: [],
  shift: null,
  derivation: null,
} satisfies Partial<CompiledRound>;

function plannableCadence(policy: Policy, name: string): Cadence {
  const cadence = policy.cadences[name];
  if (!cadence) {
    const known = Object.keys(policy.cadences).join(', ');
    throw new RangeError(`the policy has no cadence "${name}"; it has ${known}`);
  }
  const [open] = unresolvedOfCadence(policy, name);
  if (open) throw new RangeError(`the cadence "${name}" is unresolved: ${open.path}: ${open.question}`);
  return cadence;
}

function expectRegularPeriod(cadence: Cadence, name: string, period: PeriodKey): void {
  const { kind } = parsePeriod(period);
  if (kind !== cadence.period) {
    throw new RangeError(
      `expected a ${cadence.period} for the cadence "${name}", got "${period}", a ${kind}`,
    );
  }
  if (isExtra(period)) {
    throw new RangeError(`the dates of an extra round are set by a person, not compiled: "${period}"`);
  }
}

function reasonToSkip(
  cadence: Cadence,
  period: PeriodKey,
  due: DerivedDay,
  opens: DerivedDay,
  calendar: WorkingCalendar,
): string | null {
  const [first, last] = [periodStart(period), periodEnd(period)];
  const outside = due.date < first || due.date > last;
  if (outside && cadence.due.outsidePeriod === 'skip') {
    const rest =
      due.date > last ? restWithin(calendar, due.named, last) : restWithin(calendar, first, due.named);
    return `${due.shift}, outside ${period}: ${rest}`;
  }
  if (Date.parse(opens.at) >= Date.parse(due.at)) {
    return `it would open on ${opens.date}, not before it is due on ${due.date}: ${opens.shift ?? due.shift ?? due.rule}`;
  }
  return null;
}

function checkpointsOf(
  cadence: Cadence,
  calendar: WorkingCalendar,
  zone: string,
  dueDate: CivilDate,
  [opensAt, dueAt, closesAt]: readonly [string, string, string],
): Checkpoint[] {
  const at = { opening: opensAt, due: dueAt, close: closesAt };
  const all = cadence.checkpoints.map((checkpoint): Checkpoint => {
    if (typeof checkpoint === 'string') return { kind: checkpoint, at: at[checkpoint] };
    const day = addWorkdays(calendar, dueDate, -checkpoint.workdaysBeforeDue);
    return { kind: 'reminder', at: isoAt(day, checkpoint.at, zone) };
  });
  const distinct = new Map(all.map((checkpoint) => [`${checkpoint.kind} ${checkpoint.at}`, checkpoint]));
  return (
    [...distinct.values()]
      // A reminder of what is not open yet would ask for nothing.
      .filter(({ kind, at }) => kind !== 'reminder' || Date.parse(at) > Date.parse(opensAt))
      .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  );
}

function derivation({ at, rule, shift, daysUsed }: DerivedDay, calendar: WorkingCalendar): DateDerivation {
  return { at, rule, shift, provisional: provisional(calendar, daysUsed) };
}

/** A date is provisional if any day that it was found through lies in a year whose notice is not out. */
function provisional(calendar: WorkingCalendar, daysUsed: readonly CivilDate[]): boolean {
  return [...new Set(daysUsed.map(yearOf))].some((year) => !calendar.published(year));
}
