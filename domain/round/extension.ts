import { isOutstanding, type DutyStatus } from './duty-state';

/** A duty, as far as more time for it is concerned. */
export interface ExtendedDuty {
  status: DutyStatus;
  lateAfter: Date;
  /** More time was asked for, and nobody has decided yet. */
  extensionAsked: boolean;
}

/** What stands against more time. */
export type ExtensionBar = 'not-owed' | 'past-due' | 'asked-already' | 'not-later';

/** The kinds of fact that give a duty a date of its own. */
export const SETS_DATE: readonly string[] = ['returned', 'extended'];

/**
 * What stands against asking for more time until `until`; null where nothing does. More time is asked for before the
 * date has passed: afterwards what comes is late by the date that stood.
 */
export function askBar(duty: ExtendedDuty, until: Date, now: Date): ExtensionBar | null {
  if (!isOutstanding(duty)) return 'not-owed';
  if (duty.extensionAsked) return 'asked-already';
  if (duty.lateAfter < now) return 'past-due';
  return until > duty.lateAfter ? null : 'not-later';
}

/**
 * What stands against deciding on more time. What was asked for in time may be granted later, for nobody is to suffer
 * from who decides slowly. `until` null: it is declined.
 */
export function decideBar(duty: ExtendedDuty, until: Date | null, now: Date): ExtensionBar | null {
  if (!isOutstanding(duty)) return 'not-owed';
  if (until === null) return null;
  if (duty.lateAfter < now && !duty.extensionAsked) return 'past-due';
  return until > duty.lateAfter && until > now ? null : 'not-later';
}
