import { yearOf } from '../calendar/civil-date';
import { civilDateOf, isoAt, isoInZone } from '../calendar/civil-time';
import { addWorkdays } from '../calendar/workdays';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Cadence, Policy } from '../policy/schema';
import type { CompiledRound } from './compiled-round';
import { periodAt, spanOf } from './cadence-periods';
import { formatPeriod, type PeriodKey } from './period';

export interface ExtraRound {
  cadence: string;
  /** Extra rounds that the period has already: the next one is `2026-W07+1` after none. */
  before: number;
  opensAt: Date;
  /** Must be later than `opensAt`. */
  dueAt: Date;
}

/** A round on request, beside the plan: opens at once, is due when the request says, closes as the policy says. */
export function compileExtraRound(
  policy: Policy,
  extra: ExtraRound,
  calendar: WorkingCalendar,
): CompiledRound {
  const cadence = cadenceOf(policy, extra.cadence);
  if (extra.dueAt <= extra.opensAt) throw new RangeError('an extra round is due after it opens');
  const zone = policy.office.timeZone;
  const base = extraBase(policy, extra.cadence, extra.dueAt);
  const opensAt = isoInZone(extra.opensAt, zone);
  const dueAt = isoInZone(extra.dueAt, zone);
  const closingDay = addWorkdays(calendar, civilDateOf(extra.dueAt, zone), cadence.closes.workdaysAfterDue);
  const closesAt = isoAt(closingDay, cadence.closes.at, zone);
  const rule = 'an extra round on request';
  const provisional = (iso: string): boolean => !calendar.published(Number(iso.slice(0, 4)));
  return {
    cadence: extra.cadence,
    period: `${base}+${extra.before + 1}`,
    opensAt,
    dueAt,
    closesAt,
    checkpoints: [
      { kind: 'opening', at: opensAt },
      { kind: 'due', at: dueAt },
      { kind: 'close', at: closesAt },
    ],
    rule,
    shift: null,
    provisional: provisional(opensAt) || provisional(dueAt),
    skipped: null,
    periodStart: spanOf(cadence, base)[0],
    derivation: {
      opens: { at: opensAt, rule, shift: null, provisional: provisional(opensAt) },
      due: { at: dueAt, rule, shift: null, provisional: provisional(dueAt) },
      closes: {
        at: closesAt,
        rule: `${cadence.closes.workdaysAfterDue} working days after due`,
        shift: null,
        provisional: provisional(closesAt),
      },
    },
  };
}

/** The period that an extra round is named after: the one in which it is due. */
export function extraBase(policy: Policy, cadence: string, dueAt: Date): PeriodKey {
  const date = civilDateOf(dueAt, policy.office.timeZone);
  const found = periodAt(cadenceOf(policy, cadence), date);
  // An event's cadence has no calendar of its own: the extra round stands for an event of that day.
  return found ?? formatPeriod({ kind: 'event', year: yearOf(date), index: 1, extra: 0, date });
}

function cadenceOf(policy: Policy, name: string): Cadence {
  const cadence = policy.cadences[name];
  if (cadence === undefined) throw new RangeError(`the policy has no cadence "${name}"`);
  return cadence;
}
