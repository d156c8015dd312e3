import type { CivilDate } from '../calendar/working-calendar';

/** First and last day, both included; null: open on that side. */
export interface Validity {
  from: CivilDate | null;
  until: CivilDate | null;
}

/** Whether a unit, or its membership in a group, is there on a civil date of the office's zone. */
export function isValidOn({ from, until }: Validity, date: CivilDate): boolean {
  return (from === null || from <= date) && (until === null || date <= until);
}

/** The groups that a unit belongs to on a civil date, by name. */
export function groupsOn(memberships: readonly (Validity & { name: string })[], date: CivilDate): string[] {
  return [...new Set(memberships.filter((one) => isValidOn(one, date)).map(({ name }) => name))].sort();
}
