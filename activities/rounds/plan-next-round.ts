import { periodAfter } from '../../domain/cadence/cadence-periods';
import { compileRound } from '../../domain/cadence/compile-round';
import { firstOpenPeriod, openEventPeriods } from '../../domain/cadence/next-rounds';
import { parsePeriod } from '../../domain/cadence/period';
import { unresolvedOfCadence } from '../../domain/policy/vague-words';
import type { Tx } from '../../prisma/client';
import type { Deps } from '../deps';
import { rulesAhead, type OfficeRules } from '../../offices/rules';
import { planRound, type PlannedRound } from '../../offices/plan-round';

export interface PlanNextRound {
  officeId: string;
  cadence: string;
  /** The last period that the cadence has dealt with; null at its very first. */
  after: string | null;
}

/**
 * Plans the round that comes after a period; the answer is recorded, so a replay never needs a calendar.
 * null where nothing is to come: the policy in force no longer has the cadence, does not yet say when (a vague rule),
 * its campaigns are over, or no event is known. A new policy, calendar or event wakes the cadence.
 */
export async function planNextRound({ db, clock }: Deps, input: PlanNextRound): Promise<PlannedRound | null> {
  const now = await clock.now();
  return db.$transaction(async (tx) => {
    const [current, ...later] = await rulesAhead(tx, input.officeId, now);
    let next = await nextPeriod(tx, current, input);
    let rules = current;
    // A round that opens when another version is in force is that version's.
    for (const version of later) {
      if (next !== null && opensBefore(version.inForceFrom, rules, input.cadence, next)) break;
      rules = version;
      next = await nextPeriod(tx, version, input);
    }
    return next === null ? null : planRound(tx, input.officeId, rules, input.cadence, next, now);
  });
}

function opensBefore(at: Date, rules: OfficeRules, cadence: string, period: string): boolean {
  const { policy, calendar, occasions } = rules;
  const { opensAt } = compileRound(policy, cadence, period, calendar, occasions);
  // One that does not take place is settled by whoever is in force now.
  return opensAt === null || Date.parse(opensAt) < at.getTime();
}

async function nextPeriod(
  tx: Tx,
  rules: OfficeRules,
  { officeId, cadence: name, after }: PlanNextRound,
): Promise<string | null> {
  const { policy, calendar, occasions, inForceFrom } = rules;
  const cadence = policy.cadences[name];
  if (cadence === undefined || unresolvedOfCadence(policy, name).length > 0) return null;
  if (cadence.period === 'event') return nextEvent(tx, rules, officeId, name);
  // A policy that gives the cadence another period starts it anew.
  const goesOn = after !== null && parsePeriod(after).kind === cadence.period;
  return goesOn
    ? periodAfter(cadence, after)
    : firstOpenPeriod(policy, name, calendar, inForceFrom, occasions);
}

/** Events come in any order: the next is the one that opens first among those that nobody has dealt with. */
async function nextEvent(
  tx: Tx,
  { policy, calendar, occasions, inForceFrom }: OfficeRules,
  officeId: string,
  cadence: string,
): Promise<string | null> {
  const dealtWith = await tx.round.findMany({
    where: { officeId, cadence, state: { not: 'planned' } },
    select: { period: true },
  });
  const done = new Set(dealtWith.map(({ period }) => period));
  const open = openEventPeriods(policy, cadence, calendar, inForceFrom, occasions);
  return open.find((period) => !done.has(period)) ?? null;
}
