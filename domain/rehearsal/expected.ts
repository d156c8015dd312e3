import { nextPermittedSlot } from '../notices/slots';
import type { Verdict } from '../round/duty-state';
import { deeds, type Deed } from './behaviour-schema';
import { castRound, type CastRound, type Course } from './course';
import type { Entries } from './entries';

/** A look that asks for notices, with the wave that would carry them. Milliseconds. */
interface AskingLook {
  at: number;
  slot: number;
}

/**
 * What must come of a course, reckoned from plan, roster and behaviour without letting anything happen: no state, no
 * looks, no waves. A rehearsal that loses something, or makes something up, differs from it.
 */
export function expectEntries(course: Course, entries: Entries): void {
  const casts = course.rounds.map((_, place) => castRound(course, place));
  const slots = new Set(casts.flatMap((cast) => slotsStarted(course, cast)));
  for (const cast of casts) {
    expectVerdicts(cast, entries);
    expectMails(course, cast, slots, entries);
  }
}

function expectVerdicts(cast: CastRound, entries: Entries): void {
  entries.opened(cast.place);
  cast.owing.units.forEach((unit, ordinal) => {
    const deed = deeds[cast.conduct.deeds[ordinal] ?? 0] ?? 'never';
    entries.verdict(cast.place, unit, lastVerdict(deed, cast.awaitsAcceptance));
  });
}

/** What is found false is found by those who accept; where nobody does, it stands as it came. */
function lastVerdict(deed: Deed, awaitsAcceptance: boolean): Verdict {
  if (deed === 'never') return 'missed';
  if (deed === 'false') return awaitsAcceptance ? 'false' : 'on-time';
  return deed;
}

/** The looks that ask: all up to the close, which ends the asking. */
function askingLooks({ policy, calendar }: Course, { fair, opensAt }: CastRound): AskingLook[] {
  const close = fair.checkpoints.findIndex(({ kind }) => kind === 'close');
  const asking = close < 0 ? fair.checkpoints : fair.checkpoints.slice(0, close);
  return asking.map((look) => {
    const at = new Date(Math.max(Date.parse(look.at), opensAt.getTime()));
    return { at: at.getTime(), slot: nextPermittedSlot(policy, calendar, at).getTime() };
  });
}

/** A look that finds somebody outstanding starts a wave. */
function slotsStarted(course: Course, cast: CastRound): number[] {
  const last = cast.conduct.receivedAt.reduce((latest, at) => Math.max(latest, at), -Infinity);
  return askingLooks(course, cast).flatMap(({ at, slot }) => (last > at ? [slot] : []));
}

function expectMails(course: Course, cast: CastRound, slots: ReadonlySet<number>, entries: Entries): void {
  const { owing, conduct, fair } = cast;
  const closed = fair.checkpoints.some(({ kind }) => kind === 'close') ? Date.parse(fair.closesAt) : Infinity;
  // A wave that leaves at the very instant of a look takes along what the look asks.
  const looks = askingLooks(course, cast).map(({ at, slot }) => ({ at, slot: slots.has(at) ? at : slot }));
  owing.people.forEach((person, ordinal) => {
    const owedUntil = Math.min(conduct.receivedAt[ordinal] ?? Infinity, closed);
    let spoken = -Infinity;
    for (const { at, slot } of looks) {
      // Asked while outstanding, said while still outstanding, and of one duty once a mail.
      if ((conduct.receivedAt[ordinal] ?? Infinity) > at && owedUntil > slot && slot > spoken) {
        entries.spokenOf(slot, person);
        spoken = slot;
      }
    }
  });
}
