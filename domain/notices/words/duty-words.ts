import type { AskedBy, MoveCause } from '../notice-content';

/** One duty. Dates are in words. */
export interface DutyWords {
  occasions: Readonly<Record<AskedBy, string>>;
  title: (unitName: string | null, cadence: string, period: string) => string;
  when: (deadline: string, workdaysLeft: number, isNewDate: boolean) => string;
  overdue: (deadline: string, workdays: number) => string;
  ask: (what: string) => string;
  carriedOver: (mark: string) => string;
  returned: (reason: string) => string;
  moved: (from: string, cause: MoveCause) => string;
  /** More time was given, or not, and why. */
  extension: (granted: boolean, reason: string) => string;
  /** Opened late: `wasDue` the first due date where it has passed, `until` which nothing is late. */
  grace: (days: number, wasDue: string | null, until: string) => string;
  actions: { report: string; complete: string };
}
