import { planYear } from '../../domain/cadence/plan-year';
import { civilDateOf } from '../../domain/calendar/civil-time';
import { ownedRounds, type OwnedRound } from '../../domain/year/owned-rounds';
import { occasionsOf } from '../../domain/cadence/occasions';
import type { Policy } from '../../domain/policy/schema';
import { rulesInForce, type OfficeRules } from '../../offices/rules';
import type { Database } from '../../prisma/client';
import { owingClasses, type OwingClass } from './owing-classes';
import type { Reach } from '../../offices/reach';

/** A year of an office by its rules in force. */
export interface OfficeYear {
  rules: OfficeRules;
  today: string;
  rounds: OwnedRound[];
  /** Units that owe something that their like does not. */
  alone: string[];
}

/** And who owes what in it, as the roster is today. */
export interface OwedYear extends OfficeYear {
  classes: OwingClass[];
}

/** `tried`: by this policy instead of the one in force, as if it held already. */
export async function officeYear(
  db: Database,
  officeId: string,
  year: number,
  now: Date,
  tried: Policy | null = null,
): Promise<OfficeYear> {
  const inForce = await rulesInForce(db, officeId, now);
  const rules = tried === null ? inForce : { ...inForce, policy: tried, occasions: occasionsOf(tried) };
  const rounds = roundsOf(rules, year);
  return {
    rules,
    today: civilDateOf(now, rules.policy.office.timeZone),
    rounds,
    alone: [...new Set(rounds.flatMap(({ unitId }) => unitId ?? []))],
  };
}

export async function owedYear(db: Database, reach: Reach, office: OfficeYear): Promise<OwedYear> {
  const { rules, alone, today } = office;
  return { ...office, classes: await owingClasses(db, reach, rules.policy, alone, today) };
}

/** The rounds of a year, with those that something which was recorded has made. */
export function roundsOf({ policy, calendar, occasions }: OfficeRules, year: number): OwnedRound[] {
  return ownedRounds(policy, planYear(policy, calendar, year, undefined, occasions), occasions);
}
