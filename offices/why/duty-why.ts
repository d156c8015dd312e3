import { periodLabel } from '../../domain/cadence/period-label';
import type { DutyStatus, Verdict } from '../../domain/round/duty-state';
import type { GivenBack, RoundMove } from '../../domain/why/duty-story';
import { whyDuty, type DutyToExplain, type WhyDuty } from '../../domain/why/why-duty';
import type { Database } from '../../prisma/client';
import type { Duty, Round } from '../../prisma/generated/client';
import { dutyRecords } from './duty-records';
import { derivedWith, type DerivedWith } from './derived-with';
import { logPlaces, type LogPlace } from './log-places';
import { inReach, type Reach } from '../reach';
import { rulesThen, type RulesThen } from './rules-then';

export interface DutyWhy extends WhyDuty, DerivedWith {
  kind: 'duty';
  id: string;
  about: {
    cadence: string;
    title: { zh: string; en: string };
    period: string;
    label: { zh: string; en: string };
    unit: { id: string; name: string };
    post: string;
  };
}

/** Why a duty is due when it is and stands where it stands, derived on the spot; null where it is out of reach. */
export async function dutyWhy(db: Database, reach: Reach, id: string, now: Date): Promise<DutyWhy | null> {
  const duty = await db.duty.findFirst({ where: { id, officeId: reach.officeId } });
  if (duty === null || !inReach(reach, duty.unitId)) return null;
  const round = await db.round.findUniqueOrThrow({ where: { id: duty.roundId } });
  // A closed round is moved by no calendar: it is derived with the one that stood at its close.
  const then = await rulesThen(db, round.policyVersionId, round.state === 'closed' ? round.closedAt : null);
  const input = await dutyToExplain(db, duty, round, then);
  const [unit, post] = await Promise.all([
    db.unit.findUniqueOrThrow({ where: { id: duty.unitId } }),
    db.post.findUniqueOrThrow({ where: { id: duty.postId } }),
  ]);
  const { cadence, period } = round;
  return {
    kind: 'duty',
    id,
    about: {
      cadence,
      title: then.rules.policy.cadences[cadence]?.title ?? { zh: cadence, en: cadence },
      period,
      label: { zh: periodLabel(period, 'zh'), en: periodLabel(period, 'en') },
      unit: { id: unit.id, name: unit.name },
      post: post.title,
    },
    ...derivedWith(then, now),
    ...whyDuty(input),
  };
}

async function dutyToExplain(
  db: Database,
  duty: Duty,
  round: Round,
  { rules, text, calendar, occasions, lastRecordedAt }: RulesThen,
): Promise<DutyToExplain> {
  const [places, pauses] = await Promise.all([
    logPlaces(db, { subjects: [round.id, duty.shardId, duty.id] }),
    db.pause.findMany({
      where: { officeId: duty.officeId, OR: [{ cadence: round.cadence }, { cadence: null }] },
      select: { from: true, until: true },
      orderBy: { from: 'asc' },
    }),
  ]);
  const opened = places.find(({ kind }) => kind === 'round.opened');
  const requested = places.find(({ kind }) => kind === 'round.requested');
  const { ordinal, dueAt, lateAfter, closesAt, required } = duty;
  return {
    policy: rules.policy,
    text,
    calendar,
    occasions,
    lastRecordedAt,
    round: {
      ...{ cadence: round.cadence, period: round.period, opensAt: round.opensAt, dueAt: round.dueAt },
      ...{ openedAt: round.openedAt, lateAfter: round.lateAfter },
      plannedAt: round.plannedAt,
      requested: requested === undefined ? null : { position: requested.position, at: requested.at },
      opening: { position: opened?.position ?? null, at: duty.openedAt },
      moves: places.flatMap(moveOf),
      givenBack: places.flatMap(givenBackOf),
    },
    duty: {
      ...{ ordinal, dueAt, lateAfter, closesAt, required },
      status: duty.status as DutyStatus,
      verdict: duty.verdict as Verdict | null,
    },
    ...(await dutyRecords(db, duty, places)),
    pauses,
  };
}

/** The log's word that dates were given back: of the round, or of this duty by itself; one downtime counts once. */
function givenBackOf({ kind, at, position, data }: LogPlace): GivenBack[] {
  const { from, until } = data;
  const given = kind === 'round.given-back' || kind === 'duty.given-back';
  if (!given || typeof from !== 'string' || typeof until !== 'string') return [];
  return [{ at, position, down: { from: new Date(from), until: new Date(until) } }];
}

function moveOf({ kind, at, position, data }: LogPlace): RoundMove[] {
  const { from, to } = data;
  if (kind !== 'round.moved' || typeof from !== 'string' || typeof to !== 'string') return [];
  return [{ at, position, from: new Date(from), to: new Date(to) }];
}
