import { yearOf } from '../calendar/civil-date';
import type { CivilDate, WorkingCalendar } from '../calendar/working-calendar';
import type { Cadence, Policy } from '../policy/schema';
import { unresolvedOfCadence } from '../policy/vague-words';
import { spanOf } from './cadence-periods';
import { checkpointsOf } from './checkpoints';
import type { CompiledRound, DateDerivation } from './compiled-round';
import { byWorkdays, type DerivedDay, type PeriodSpan } from './derived-day';
import { dueDay, inOrder, type RelatedDay } from './due-day';
import { occasionOf, occasionsOf, type Occasion } from './occasions';
import { openingDay } from './opening-day';
import { isExtra, parsePeriod, type PeriodKey } from './period';
import { restWithin } from './rest-days';

/**
 * All dates of one period of one cadence. Pure: the same policy, calendar, occasions and period give the same round.
 * `occasions` are all that is known of the policy's events, its own days among them.
 * Throws RangeError for a cadence that the policy has not or leaves unresolved, a period of another kind, an extra
 * period (a person sets its dates), and a rule that does not name one day of the period (`parsePolicy` refuses those).
 */
export function compileRound(
  policy: Policy,
  cadenceName: string,
  period: PeriodKey,
  calendar: WorkingCalendar,
  occasions: readonly Occasion[] = occasionsOf(policy),
): CompiledRound {
  const cadence = plannableCadence(policy, cadenceName);
  expectRegularPeriod(cadence, cadenceName, period, occasions);
  const zone = policy.office.timeZone;
  const [first, last] = spanOf(cadence, period);
  const span: PeriodSpan = { period, first, last, calendar, zone };
  const related = (other: string, date: 'opens' | 'due'): RelatedDay =>
    dayOf(compileRound(policy, other, period, calendar, occasions), date);

  const found = dueDay(cadence.due, span, { occasions, related });
  const base = { cadence: cadenceName, period, periodStart: first };
  if ('skipped' in found) {
    const rule = `counted from ${'cadence' in cadence.due ? cadence.due.cadence : 'another round'}`;
    return { ...base, rule, ...noDates, provisional: false, skipped: { reason: found.skipped } };
  }
  const due = inOrder(found, cadence.order, span, occasions);
  const opens = openingDay(cadence.opens, due, span);
  const reason = reasonToSkip(cadence, span, due, opens);
  const open = due.open === true;
  if (reason !== null) {
    const provisionalDays = provisional(calendar, [...opens.daysUsed, ...due.daysUsed]);
    return { ...base, rule: due.rule, ...noDates, provisional: open || provisionalDays, skipped: { reason } };
  }

  const { workdaysAfterDue, at } = cadence.closes;
  const closes = byWorkdays(due.date, 'after', workdaysAfterDue, at, calendar, zone);
  const derivation = ({ at, rule, shift, daysUsed, open }: DerivedDay): DateDerivation => ({
    at,
    rule,
    shift,
    provisional: open === true || provisional(calendar, daysUsed),
  });
  return {
    ...base,
    rule: due.rule,
    opensAt: opens.at,
    dueAt: due.at,
    closesAt: closes.at,
    checkpoints: checkpointsOf(cadence.checkpoints, { opens, due, closes }, span),
    shift: due.shift,
    // The close only comes after what people are told: its own derivation says whether it may still move.
    provisional: open || provisional(calendar, [...opens.daysUsed, ...due.daysUsed]),
    skipped: null,
    derivation: { opens: derivation(opens), due: derivation(due), closes: derivation(closes) },
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

function expectRegularPeriod(
  cadence: Cadence,
  name: string,
  period: PeriodKey,
  occasions: readonly Occasion[],
): void {
  const { kind } = parsePeriod(period);
  if (kind !== cadence.period) {
    const article = kind === 'event' ? 'an' : 'a';
    throw new RangeError(
      `expected a ${cadence.period} for the cadence "${name}", got "${period}", ${article} ${kind}`,
    );
  }
  if (isExtra(period)) {
    throw new RangeError(`the dates of an extra round are set by a person, not compiled: "${period}"`);
  }
  if (kind === 'event' && occasionOf(cadence, period, occasions) === undefined) {
    throw new RangeError(`the cadence "${name}" knows no event for "${period}"`);
  }
}

function dayOf(round: CompiledRound, date: 'opens' | 'due'): RelatedDay {
  const at = date === 'opens' ? round.opensAt : round.dueAt;
  if (at === null) return { skipped: `${round.cadence} does not take place: ${round.skipped?.reason ?? ''}` };
  return { date: at.slice(0, 10), open: round.derivation?.[date].provisional === true };
}

function reasonToSkip(
  cadence: Cadence,
  { period, first, last, calendar }: PeriodSpan,
  due: DerivedDay,
  opens: DerivedDay,
): string | null {
  const outside = due.date < first || due.date > last;
  if (outside && 'outsidePeriod' in cadence.due && cadence.due.outsidePeriod === 'skip') {
    const rest =
      due.date > last ? restWithin(calendar, due.named, last) : restWithin(calendar, first, due.named);
    return `${due.shift}, outside ${period}: ${rest}`;
  }
  if (Date.parse(opens.at) >= Date.parse(due.at)) {
    return `it would open on ${opens.date}, not before it is due on ${due.date}: ${opens.shift ?? due.shift ?? due.rule}`;
  }
  return null;
}

/** A date is provisional if any day that it was found through lies in a year whose notice is not out. */
function provisional(calendar: WorkingCalendar, daysUsed: readonly CivilDate[]): boolean {
  return [...new Set(daysUsed.map(yearOf))].some((year) => !calendar.published(year));
}
