import { civilDateOf } from '../calendar/civil-time';
import type { Checkpoint } from '../cadence/compiled-round';

/** A round, as far as it says whether its posts may be asked again by hand. */
export interface AskedRound {
  open: boolean;
  /** How many units still owe. */
  outstanding: number;
  /** When its posts were asked last, by a look or by hand. */
  askedAt: Date | null;
  /** The looks that are still to come. */
  ahead: readonly Checkpoint[];
}

/** What stands against it; `at` says when they were asked today, or will be. */
export type ReminderBar =
  { because: 'closed' } | { because: 'nobody-owes' } | { because: 'asked-today' | 'asks-today'; at: Date };

/**
 * What stands against reminding those who still owe by hand, null where nothing does. A person is asked once a day at
 * most: not where the engine did it today, nor where a look of its own will. `zone`: IANA, whose days count.
 */
export function reminderBar(
  { open, outstanding, askedAt, ahead }: AskedRound,
  now: Date,
  zone: string,
): ReminderBar | null {
  if (!open) return { because: 'closed' };
  if (outstanding === 0) return { because: 'nobody-owes' };
  const today = civilDateOf(now, zone);
  if (askedAt !== null && civilDateOf(askedAt, zone) === today)
    return { because: 'asked-today', at: askedAt };
  const asks = ahead.find(
    ({ kind, at }) =>
      (kind === 'opening' || kind === 'reminder') && civilDateOf(new Date(at), zone) === today,
  );
  return asks === undefined ? null : { because: 'asks-today', at: new Date(asks.at) };
}
