import type { Checkpoint, CompiledRound } from '../cadence/compiled-round';
import { civilDateOf, isoAt } from '../calendar/civil-time';
import { addWorkdays, workdaysBetween } from '../calendar/workdays';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { nextPermittedSlot } from '../notices/slots';
import type { Policy } from '../policy/schema';

export interface FairDates {
  /** Working days from the opening that the plan named to the first notice that could leave. */
  openedLateDays: number;
  /** Not late until then: the due date, so many working days on. ISO 8601 with offset. */
  lateAfter: string;
  closesAt: string;
  /** What is still to come, in order. Where the opening came late, a `late` one stands at `lateAfter`. */
  checkpoints: Checkpoint[];
}

/**
 * The dates of a round that opens at `openedAt`. A late opening is never the unit's fault: what the engine took,
 * it gives back, in working days. `compiled` must not be a skipped round.
 */
export function fairDates(
  compiled: CompiledRound,
  openedAt: Date,
  policy: Policy,
  calendar: WorkingCalendar,
): FairDates {
  const { opensAt, dueAt, closesAt } = datesOf(compiled);
  const zone = policy.office.timeZone;
  const firstNotice = civilDateOf(nextPermittedSlot(policy, calendar, openedAt), zone);
  const openedLateDays = Math.max(0, workdaysBetween(calendar, civilDateOf(opensAt, zone), firstNotice));
  const later = (iso: string): string =>
    openedLateDays === 0
      ? iso
      : isoAt(addWorkdays(calendar, civilDateOf(iso, zone), openedLateDays), iso.slice(11, 16), zone);
  const lateAfter = later(dueAt);
  const fairClose = later(closesAt);

  const checkpoints: Checkpoint[] = compiled.checkpoints
    .filter(({ kind, at }) =>
      kind === 'reminder' || kind === 'due' ? Date.parse(at) > openedAt.getTime() : true,
    )
    .map(({ kind, at }) => ({ kind, at: kind === 'close' ? fairClose : at }));
  if (lateAfter !== dueAt) checkpoints.push({ kind: 'late', at: lateAfter });
  checkpoints.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return { openedLateDays, lateAfter, closesAt: fairClose, checkpoints };
}

function datesOf(compiled: CompiledRound): { opensAt: string; dueAt: string; closesAt: string } {
  const { opensAt, dueAt, closesAt } = compiled;
  if (opensAt === null || dueAt === null || closesAt === null) {
    throw new RangeError(`round ${compiled.cadence} ${compiled.period} does not take place: it has no dates`);
  }
  return { opensAt, dueAt, closesAt };
}
