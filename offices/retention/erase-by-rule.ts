import { instantAt, civilDateOf } from '../../domain/calendar/civil-time';
import { countSpan } from '../../domain/calendar/count-span';
import type { Span } from '../../domain/policy/dates';
import type { Database } from '../../prisma/client';
import type { OfficeRules } from '../rules';
import { erasePeople } from './erase-people';
import { eraseTexts } from './erase-texts';
import type { Erasing } from './erasing';

/** Counts of what is gone now. */
export interface Erased {
  people: number;
  texts: number;
}

/**
 * Erases the names and texts of an office whose time is over by the retention rule in force; where the policy has none,
 * nothing. What an open case, a standing mark or a post that is still held needs is kept. Digests and entries stay.
 */
export async function eraseByRule(
  db: Database,
  officeId: string,
  rules: OfficeRules,
  now: Date,
): Promise<Erased> {
  const { retention, office } = rules.policy;
  const zone = office.timeZone;
  const erasing = (kept: Span): Erasing => {
    const day = countSpan(rules.calendar, civilDateOf(now, zone), 'before', kept);
    return {
      ...{ officeId, now, policyVersionId: rules.policyVersionId },
      before: instantAt(day, '00:00', zone),
    };
  };
  return {
    texts: retention?.texts === undefined ? 0 : await eraseTexts(db, erasing(retention.texts)),
    people: retention?.names === undefined ? 0 : await erasePeople(db, erasing(retention.names)),
  };
}
