import type { CompiledRound } from '../../domain/cadence/compiled-round';
import { periodLabel } from '../../domain/cadence/period-label';
import { civilDateOf, isoInZone } from '../../domain/calendar/civil-time';
import { workdaysBetween } from '../../domain/calendar/workdays';
import { askInWords } from '../../domain/policy/ask-words';
import type { Reach } from '../../offices/reach';
import { reminderBarOf } from '../../offices/rounds/remind-round';
import { rulesOfVersion } from '../../offices/rules';
import type { Database } from '../../prisma/client';
import { Problem } from '../problem';
import { countsByRound, emptyCounts, unitsIn } from './round-counts';
import { roundEvents } from './round-events';
import type { RoundStory } from './round-schemas';

/** A round with its dates, how its units stand, and what was done at each look. Throws Problem 404. */
export async function roundStoryOf(
  db: Database,
  reach: Reach,
  roundId: string,
  now: Date,
): Promise<RoundStory> {
  const round = await db.round.findUnique({ where: { id: roundId } });
  if (round?.officeId !== reach.officeId)
    throw new Problem(404, 'round-unknown', `round ${roundId}: there is none with this id in your office`);
  const { policy, calendar } = await rulesOfVersion(db, round.policyVersionId);
  const zone = policy.office.timeZone;
  const iso = (at: Date): string => isoInZone(at, zone);
  const isoOrNull = (at: Date | null): string | null => (at === null ? null : iso(at));
  const [counted, events, bar] = await Promise.all([
    countsByRound(db, reach, [roundId], now),
    roundEvents(db, round, iso),
    reminderBarOf(db, round, now),
  ]);
  const { cadence, period, dueAt, lateAfter } = round;
  const compiled = round.compiled as unknown as CompiledRound;
  const terms = policy.cadences[cadence];
  const counts = counted.get(roundId) ?? emptyCounts();
  const until = dueAt !== null && dueAt > now ? dueAt : (lateAfter ?? dueAt ?? now);
  return {
    now: iso(now),
    ...{ roundId, cadence, period },
    title: terms?.title ?? { zh: cadence, en: cadence },
    label: { zh: periodLabel(period, 'zh'), en: periodLabel(period, 'en') },
    ask: terms === undefined ? { zh: '', en: '' } : askInWords(terms.outcome),
    state: round.state as RoundStory['state'],
    opensAt: isoOrNull(round.openedAt ?? round.opensAt),
    dueAt: isoOrNull(dueAt),
    lateAfter: isoOrNull(lateAfter),
    closesAt: isoOrNull(round.closedAt ?? round.closesAt),
    workdaysLeft: workdaysBetween(calendar, civilDateOf(now, zone), civilDateOf(until, zone)),
    openedLateDays: round.openedLateDays,
    rule: compiled.rule,
    shift: compiled.shift,
    provisional: round.provisional,
    skipped: compiled.skipped?.reason ?? null,
    counts,
    units: unitsIn(counts),
    events,
    reminderBar: bar === null ? null : { because: bar.because, at: 'at' in bar ? iso(bar.at) : null },
  };
}
