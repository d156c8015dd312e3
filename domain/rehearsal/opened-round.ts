import type { Checkpoint } from '../cadence/compiled-round';
import type { DutyState } from '../round/duty-state';
import { Agenda } from './agenda';
import type { CastRound } from './course';

/** A round that is open: its duties as the engine keeps them, its looks and what its people will do. */
export interface OpenedRound extends CastRound {
  duties: DutyState[];
  /** By ordinal: 1 where its being overdue is on record. */
  overdue: Uint8Array;
  /** Those that are still to come. */
  looks: Checkpoint[];
  agenda: Agenda;
}

export function openedRound(cast: CastRound): OpenedRound {
  const lateAfter = new Date(cast.fair.lateAfter);
  const units = cast.owing.units.length;
  return {
    ...cast,
    duties: Array.from({ length: units }, (_, ordinal) => ({
      ordinal,
      status: 'open',
      verdict: null,
      receivedAt: null,
      lateAfter,
    })),
    overdue: new Uint8Array(units),
    // A round that nobody owes has no shard and so no look.
    looks: units === 0 ? [] : [...cast.fair.checkpoints],
    agenda: new Agenda(cast.conduct, cast.opensAt.getTime()),
  };
}

/** Milliseconds; Infinity after the last. A look whose time had come before the opening is taken at once. */
export function nextLookAt({ looks, opensAt }: OpenedRound): number {
  const [look] = looks;
  return look === undefined ? Infinity : Math.max(Date.parse(look.at), opensAt.getTime());
}

export function isOver(round: OpenedRound): boolean {
  return round.looks.length === 0 && round.agenda.nextAt === Infinity;
}

/** The duty of an ordinal with its unit and who owes it. */
export function dutyAt(
  round: OpenedRound,
  ordinal: number,
): { duty: DutyState; unit: number; person: number } {
  const duty = round.duties[ordinal];
  const unit = round.owing.units[ordinal];
  const person = round.owing.people[ordinal];
  if (duty === undefined || unit === undefined || person === undefined)
    throw new RangeError(`no duty with ordinal ${ordinal}`);
  return { duty, unit, person };
}
