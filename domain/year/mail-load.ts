import { civilDateOf } from '../calendar/civil-time';
import type { CivilDate, WorkingCalendar } from '../calendar/working-calendar';
import { nextPermittedSlot, slotKey } from '../notices/slots';
import type { Policy } from '../policy/schema';
import { columnAt, type Column } from './columns';
import type { OwnedRound } from './owned-rounds';

/** A moment at which a round asks for a notice, and the wave that takes it. */
export interface NoticeSlot {
  round: OwnedRound;
  slot: string;
  date: CivilDate;
  /** The opening: it goes out whatever is reported. The others only to who has not. */
  always: boolean;
}

export interface MailLoad {
  /** Mails that come even to who reports at once. */
  atLeast: number;
  /** Mails to who never reports. What of it one reporting in time gets lies between. */
  atMost: number;
  /** The most, a number a column. */
  counts: number[];
}

/** When the notices of these rounds leave. A close asks for none. */
export function noticeSlots(
  policy: Policy,
  calendar: WorkingCalendar,
  rounds: readonly OwnedRound[],
): NoticeSlot[] {
  const slots = new Map<string, Pick<NoticeSlot, 'slot' | 'date'>>();
  const slotAfter = (at: string): Pick<NoticeSlot, 'slot' | 'date'> => {
    const known = slots.get(at);
    if (known !== undefined) return known;
    const slot = nextPermittedSlot(policy, calendar, new Date(at));
    const found = { slot: slotKey(slot), date: civilDateOf(slot, policy.office.timeZone) };
    slots.set(at, found);
    return found;
  };
  return rounds.flatMap((round) =>
    round.checkpoints
      .filter(({ kind }) => kind !== 'close')
      .map(({ kind, at }) => ({ round, always: kind === 'opening', ...slotAfter(at) })),
  );
}

/** The mails of a person who owes these rounds: whatever leaves in one wave is one mail. */
export function mailLoad(
  slots: readonly NoticeSlot[],
  owes: (round: OwnedRound) => boolean,
  columns: readonly Column[],
): MailLoad {
  const waves = new Map<string, { column: number; always: boolean }>();
  for (const { round, slot, date, always } of slots) {
    const column = owes(round) ? columnAt(columns, date) : -1;
    if (column < 0) continue;
    waves.set(slot, { column, always: always || (waves.get(slot)?.always ?? false) });
  }
  const counts = columns.map(() => 0);
  for (const { column } of waves.values()) counts[column] = (counts[column] ?? 0) + 1;
  return { atLeast: [...waves.values()].filter(({ always }) => always).length, atMost: waves.size, counts };
}
