import { civilDateOf } from '../calendar/civil-time';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Policy } from '../policy/schema';
import { brokenBy, type MailCap } from './timing-cap';
import { slotOfWish } from './timing-hour';
import { isUrgent, type Held, type TimedRequest } from './timing-request';

/** Those who want one notice a day, not before an hour: by person, with when their last notice was made. */
export type HourWishes = ReadonlyMap<string, { hour: string; lastAt: Date | null }>;

/**
 * What stays behind for the hours that readers wish for. Where one request can't wait, for it is urgent or of no use
 * later, its reader's notice leaves now and takes along all that they would get.
 */
export function heldForHour(
  requests: readonly TimedRequest[],
  wishes: HourWishes,
  { policy, calendar }: { policy: Policy; calendar: WorkingCalendar },
  at: Date,
): Held[] {
  const slots = new Map<string, Date>();
  for (const [personId, { hour, lastAt }] of wishes) {
    const slot = slotOfWish(policy, calendar, hour, at, lastAt);
    if (slot !== null) slots.set(personId, slot);
  }
  for (const request of requests) {
    const slot = slots.get(request.personId);
    if (slot !== undefined && !canWait(request, slot, policy)) slots.delete(request.personId);
  }
  return requests.flatMap(({ id, personId }): Held[] => {
    const until = slots.get(personId);
    return until === undefined ? [] : [{ id, heldFor: 'hour', until }];
  });
}

/**
 * What stays behind for the caps on mails, in the policy's order: it goes with the first wave of the next period.
 * `spent`: the mails of the period by unit or person.
 */
export function heldForCaps(
  requests: readonly TimedRequest[],
  caps: readonly { cap: MailCap; spent: ReadonlyMap<string, number> }[],
  policy: Policy,
): Held[] {
  const held = new Map<string, Held>();
  for (const { cap, spent } of caps) {
    const going = requests.filter(({ id }) => !held.has(id));
    for (const { id } of brokenBy(cap, spent, going, (one) => canWaitForCap(one, cap, policy)))
      held.set(id, { id, heldFor: 'cap', until: cap.next });
  }
  return [...held.values()];
}

function canWait({ kind, usefulUntil }: TimedRequest, slot: Date, { office }: Policy): boolean {
  return !isUrgent(office, kind) && (usefulUntil === null || usefulUntil > slot);
}

/** No reader asked to wait here: so nothing of a case does, nothing twice, and a day is left before it is due. */
function canWaitForCap(request: TimedRequest, { next }: MailCap, policy: Policy): boolean {
  const { ofCase, heldFor, usefulUntil } = request;
  if (ofCase || heldFor === 'cap' || !canWait(request, next, policy)) return false;
  const zone = policy.office.timeZone;
  return usefulUntil === null || civilDateOf(next, zone) < civilDateOf(usefulUntil, zone);
}
