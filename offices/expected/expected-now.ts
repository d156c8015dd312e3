import { yearOf } from '../../domain/calendar/civil-date';
import { civilDateOf } from '../../domain/calendar/civil-time';
import type { CompiledRound } from '../../domain/cadence/compiled-round';
import { planYear } from '../../domain/cadence/plan-year';
import type { ExpectedRound } from '../../domain/expected/expected-changes';
import type { Tx } from '../../prisma/client';
import type { OfficeRules } from '../rules';
import { owingReader } from '../units/owing-reader';
import { rosterKeeper, type KeptRoster } from './kept-roster';

/** What policy, calendar, occasions and roster expect from now to the end of next year; not what has begun. */
export async function expectedNow(
  tx: Tx,
  officeId: string,
  rules: OfficeRules,
  begun: ReadonlySet<string>,
  now: Date,
): Promise<ExpectedRound[]> {
  const { policy, calendar, occasions } = rules;
  const today = civilDateOf(now, policy.office.timeZone);
  const rounds = [yearOf(today), yearOf(today) + 1]
    .flatMap((year) => planYear(policy, calendar, year, undefined, occasions))
    .filter((round) => isAhead(round, rules, now, today) && !begun.has(`${round.cadence} ${round.period}`));
  const owing = owingReader(tx, officeId);
  const keep = rosterKeeper(tx, officeId, now);
  const expected: ExpectedRound[] = [];
  for (const round of rounds) {
    const owes = policy.cadences[round.cadence]?.owes;
    if (owes === undefined) continue;
    const roster = await keep(await owing(owes, openingDate(round)));
    expected.push(expectedRound(round, rules, roster));
  }
  return expected;
}

/** Not over before the policy came into force, and not over now. */
function isAhead(round: CompiledRound, { inForceFrom }: OfficeRules, now: Date, today: string): boolean {
  if (round.dueAt === null || round.closesAt === null) return round.periodStart >= today;
  return Date.parse(round.dueAt) >= inForceFrom.getTime() && Date.parse(round.closesAt) > now.getTime();
}

function openingDate(round: CompiledRound): string {
  return round.opensAt?.slice(0, 10) ?? round.periodStart;
}

function expectedRound(
  round: CompiledRound,
  { policyVersionId }: OfficeRules,
  roster: KeptRoster,
): ExpectedRound {
  const utc = (iso: string | null): string | null => (iso === null ? null : new Date(iso).toISOString());
  return {
    cadence: round.cadence,
    period: round.period,
    policyVersionId,
    opensAt: utc(round.opensAt),
    dueAt: utc(round.dueAt),
    closesAt: utc(round.closesAt),
    provisional: round.provisional,
    skipped: round.skipped?.reason ?? null,
    units: round.skipped === null ? roster.units : 0,
    rosterDigest: roster.digest,
  };
}
