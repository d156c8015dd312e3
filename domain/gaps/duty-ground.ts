import { civilDateOf } from '../calendar/civil-time';
import type { Ground } from './gap';

/** A unit that owes without a duty, or a duty of one that does not owe, with what is known of the unit. */
export interface OddDuty {
  unitId: string;
  postId: string;
  /** Null: it owes and has none. */
  dutyId: string | null;
  /** Civil days of the unit, and when it and its post were entered and left. */
  validFrom: string | null;
  validUntil: string | null;
  addedAt: Date;
  closedAt: Date | null;
  /** The change that ended the unit, where one was recorded. */
  endedBy: string | null;
  /** Whether it was in the roster that was expected last before the opening, and of which row; null: none was kept. */
  kept: { id: string; owed: boolean } | null;
}

/** A duty that went to another unit, by its entry in the log. */
export interface PassedOn {
  entryId: string;
  dutyId: string;
  fromUnit: string;
}

export interface Opening {
  /** When it was to open, and when it did. */
  opens: Date;
  openedAt: Date;
  zone: string;
  passedOn: readonly PassedOn[];
}

/** Why a unit has a duty that it was not to have, or none; null where nothing says so. */
export function dutyGround(odd: OddDuty, opening: Opening): Ground | null {
  const passed = opening.passedOn.find(({ dutyId, fromUnit }) =>
    odd.dutyId === null ? fromUnit === odd.unitId : dutyId === odd.dutyId,
  );
  if (passed !== undefined) return { reason: 'passed-on', proof: { table: 'log_entry', id: passed.entryId } };
  return (odd.dutyId === null ? goneMeanwhile(odd, opening) : cameOrEnded(odd, opening)) ?? changed(odd);
}

function goneMeanwhile(odd: OddDuty, { opens, openedAt, zone }: Opening): Ground | null {
  const { closedAt, validUntil } = odd;
  const left = closedAt !== null && closedAt > opens && closedAt <= openedAt;
  const over = validUntil !== null && validUntil < civilDateOf(openedAt, zone);
  return left || over ? ended(odd) : null;
}

function cameOrEnded(odd: OddDuty, { opens, openedAt, zone }: Opening): Ground | null {
  const { addedAt, validFrom, validUntil, endedBy } = odd;
  const entered = addedAt > opens && addedAt <= openedAt;
  const begun =
    validFrom !== null && validFrom > civilDateOf(opens, zone) && validFrom <= civilDateOf(openedAt, zone);
  if (entered || begun) return { reason: 'unit-founded', proof: { table: 'unit', id: odd.unitId } };
  // It was there as far as anybody knew; that it had ended was recorded later.
  const known = validUntil !== null && validUntil < civilDateOf(opens, zone) && endedBy !== null;
  return known ? ended(odd) : null;
}

function ended({ unitId, endedBy }: OddDuty): Ground {
  const proof = endedBy === null ? { table: 'unit', id: unitId } : { table: 'unit_change', id: endedBy };
  return { reason: 'unit-ended', proof };
}

/** The roster of today can't tell: what had been expected before the opening does. */
function changed({ kept, dutyId }: OddDuty): Ground | null {
  if (kept === null || kept.owed !== (dutyId !== null)) return null;
  return { reason: 'roster-changed', proof: { table: 'expected_round', id: kept.id } };
}
