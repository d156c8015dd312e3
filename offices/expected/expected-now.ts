import { yearOf } from '../../domain/calendar/civil-date';
import { civilDateOf, instantAt } from '../../domain/calendar/civil-time';
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
  versions: readonly OfficeRules[],
  begun: ReadonlySet<string>,
  now: Date,
): Promise<ExpectedRound[]> {
  const owing = owingReader(tx, officeId);
  const keep = rosterKeeper(tx, officeId, now);
  const expected = new Map<string, ExpectedRound>();
  for (const [index, rules] of versions.entries()) {
    for (const round of roundsOf(rules, versions[index - 1], versions[index + 1], now)) {
      const key = `${round.cadence} ${round.period}`;
      const owes = rules.policy.cadences[round.cadence]?.owes;
      if (owes === undefined || begun.has(key) || expected.has(key)) continue;
      const roster = await keep(await owing(owes, openingDate(round)));
      expected.set(key, expectedRound(round, rules, roster));
    }
  }
  return [...expected.values()];
}

/** The rounds of one version: those that open while it is in force, and those open on its first day that are new. */
function roundsOf(
  rules: OfficeRules,
  before: OfficeRules | undefined,
  after: OfficeRules | undefined,
  now: Date,
): CompiledRound[] {
  const { policy, calendar, occasions, inForceFrom } = rules;
  const zone = policy.office.timeZone;
  const today = civilDateOf(now, zone);
  const beginsAt = (round: CompiledRound): Date =>
    round.opensAt === null ? instantAt(round.periodStart, '00:00', zone) : new Date(round.opensAt);
  return [yearOf(today), yearOf(today) + 1]
    .flatMap((year) => planYear(policy, calendar, year, undefined, occasions))
    .filter((round) => {
      const begins = beginsAt(round);
      const isNew = before?.policy.cadences[round.cadence] === undefined;
      const inTime = isNew || begins >= inForceFrom;
      return (
        inTime && (after === undefined || begins < after.inForceFrom) && isAhead(round, rules, now, today)
      );
    });
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
