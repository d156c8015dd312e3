import { checkPlan, type Happened } from '../../domain/burden/check-plan';
import type { Finding } from '../../domain/burden/finding';
import { plainRoster } from '../../domain/burden/roster-summary';
import type { ShareItem } from '../../domain/burden/share';
import { civilDateOf } from '../../domain/calendar/civil-time';
import type { Tx } from '../../prisma/client';
import { rulesInForce, type OfficeRules } from '../rules';
import { rosterSummary } from './roster-summary';

/** What the limits of an office's rules find in a year: in its plan with its own roster, and in what took place. */
export async function burdenOfYear(tx: Tx, officeId: string, year: number, now: Date): Promise<Finding[]> {
  const rules = await rulesInForce(tx, officeId, now);
  const { policy, calendar } = rules;
  const today = civilDateOf(now, policy.office.timeZone);
  const roster = (await rosterSummary(tx, officeId, today)) ?? plainRoster(policy);
  const happened: Happened = { items: await itemsThatTookPlace(tx, officeId, rules, year), until: today };
  return checkPlan(policy, calendar, year, roster, happened);
}

/** The rounds of a year that somebody answered: planned alone is not happened. */
async function itemsThatTookPlace(
  tx: Tx,
  officeId: string,
  { policy }: OfficeRules,
  year: number,
): Promise<ShareItem[]> {
  const rounds = await tx.$queryRaw<{ cadence: string; due: Date }[]>`
    SELECT r.cadence, r.due_at AS due FROM round r
    WHERE r.office_id = ${officeId} AND r.due_at IS NOT NULL
      AND EXISTS (SELECT 1 FROM duty d WHERE d.round_id = r.id AND d.received_at IS NOT NULL)
    ORDER BY r.due_at, r.cadence`;
  return rounds.flatMap(({ cadence, due }): ShareItem[] => {
    const burden = policy.cadences[cadence]?.burden;
    const date = civilDateOf(due, policy.office.timeZone);
    if (burden === undefined || Number(date.slice(0, 4)) !== year) return [];
    const { as, subject = null, hours = null, ground = null } = burden;
    return [{ class: as, subject, hours, times: 1, date, ground, cadence }];
  });
}
