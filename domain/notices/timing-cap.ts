import { addDays } from '../calendar/civil-date';
import { civilDateOf, instantAt } from '../calendar/civil-time';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { periodEnd, periodOf, periodStart } from '../cadence/period';
import { limitsOf, type NamedLimit } from '../burden/named-limit';
import type { Policy } from '../policy/schema';
import { nextPermittedSlot } from './slots';
import type { TimedRequest } from './timing-request';

/** A cap on the mails of one unit or person, in the period that is on. */
export interface MailCap {
  per: 'unit' | 'person';
  atMost: number;
  /** When the period began. */
  since: Date;
  /** The first slot of the next period. */
  next: Date;
}

/** What the policy caps of mails, whatever it says of a plan that breaks it: a wave is always merged, never refused. */
export function mailCapsAt(policy: Policy, calendar: WorkingCalendar, at: Date): MailCap[] {
  const { timeZone } = policy.office;
  return limitsOf(policy).flatMap((limit): MailCap[] => {
    if (!isMailCap(limit) || limit.per === 'office') return [];
    const period = periodOf(limit.each, civilDateOf(at, timeZone));
    const midnight = instantAt(addDays(periodEnd(period), 1), '00:00', timeZone);
    return [
      {
        per: limit.per,
        atMost: limit.atMost,
        since: instantAt(periodStart(period), '00:00', timeZone),
        next: nextPermittedSlot(policy, calendar, new Date(midnight.getTime() - 1)),
      },
    ];
  });
}

/**
 * The requests whose mail would break a cap. `spent`: the mails of this period by unit or person. What can't wait goes
 * first and counts; of the other mails so many go as the cap leaves, in order of the person's id.
 */
export function brokenBy(
  cap: MailCap,
  spent: ReadonlyMap<string, number>,
  requests: readonly TimedRequest[],
  canWait: (request: TimedRequest) => boolean,
): TimedRequest[] {
  const bearers = groupBy(requests, (one) => (cap.per === 'unit' ? one.unitId : one.personId));
  return [...bearers].flatMap(([bearer, asked]) => {
    const mails = [...groupBy(asked, ({ personId }) => personId)].sort(([a], [b]) => (a < b ? -1 : 1));
    const waiting = mails.filter(([, carried]) => carried.every(canWait));
    const left = cap.atMost - (spent.get(bearer) ?? 0) - (mails.length - waiting.length);
    return waiting.slice(Math.max(0, left)).flatMap(([, carried]) => carried);
  });
}

function isMailCap(limit: NamedLimit): limit is NamedLimit<'cap'> {
  return limit.kind === 'cap' && limit.of === 'mail';
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}
