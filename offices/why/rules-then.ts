import { administeredCalendar } from '../../domain/calendar/administered-calendar';
import type { AdministeredYear } from '../../domain/calendar/administered-year';
import { statutoryCalendar } from '../../domain/calendar/statutory-calendar';
import { occasionsOf, type Occasion } from '../../domain/cadence/occasions';
import type { CalendarInUse } from '../../domain/why/calendar-days';
import type { PolicyText } from '../../domain/why/policy-lines';
import type { Database } from '../../prisma/client';
import { rulesOfVersion, type OfficeRules } from '../rules';

/** The rules of a policy version, its text with it, and the calendar as it stood. */
export interface RulesThen {
  rules: OfficeRules;
  text: PolicyText;
  calendar: CalendarInUse;
  policy: { id: string; version: number; digest: string; inForceFrom: Date };
  /** What was known of the policy's events, and when the last of it was recorded. */
  occasions: Occasion[];
  lastRecordedAt: Date | null;
}

/**
 * A policy version with the calendar as it stood at an instant, the newest version of each year then; `until` null:
 * as it stands now.
 */
export async function rulesThen(
  db: Database,
  policyVersionId: string,
  until: Date | null,
): Promise<RulesThen> {
  const row = await db.policyVersion.findUniqueOrThrow({ where: { id: policyVersionId } });
  const { id, version, digest, inForceFrom, source } = row;
  const rules = await rulesOfVersion(db, id);
  const calendar = await calendarThen(db, row.officeId, until);
  const recorded = await db.occasion.findMany({
    where: { officeId: row.officeId, ...(until === null ? {} : { recordedAt: { lte: until } }) },
    orderBy: [{ date: 'asc' }, { event: 'asc' }, { ordinal: 'asc' }],
  });
  const times = recorded.map(({ recordedAt }) => recordedAt.getTime());
  return {
    rules,
    text: { version, source },
    calendar,
    policy: { id, version, digest, inForceFrom },
    occasions: [...occasionsOf(rules.policy), ...recorded],
    lastRecordedAt: times.length === 0 ? null : new Date(Math.max(...times)),
  };
}

/** The policy that was in force at an instant, as it was known then; the first one for an instant before any. */
export async function policyVersionAt(db: Database, officeId: string, at: Date): Promise<string> {
  const then = await db.policyVersion.findFirst({
    where: { officeId, inForceFrom: { lte: at }, loadedAt: { lte: at } },
    orderBy: { version: 'desc' },
  });
  const first = { where: { officeId }, orderBy: { version: 'asc' } } as const;
  return (then ?? (await db.policyVersion.findFirstOrThrow(first))).id;
}

async function calendarThen(db: Database, officeId: string, until: Date | null): Promise<CalendarInUse> {
  const loaded = await db.calendarVersion.findMany({
    where: { officeId, ...(until === null ? {} : { loadedAt: { lte: until } }) },
    orderBy: [{ year: 'asc' }, { version: 'desc' }],
    distinct: ['year'],
  });
  const years = loaded.map(({ days }) => days as unknown as AdministeredYear);
  return {
    calendar: administeredCalendar(statutoryCalendar, years),
    versions: loaded.map(({ year, version, loadedAt }) => ({ year, version, loadedAt })),
  };
}
