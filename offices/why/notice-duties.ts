import { awaitsAcceptance } from '../../domain/policy/acceptance';
import type { DutyName } from '../../domain/why/asked-steps';
import type { DutyEvent } from '../../domain/why/duty-history';
import type { DutyOfNotice } from '../../domain/why/told-steps';
import { factEvents } from '../../domain/why/decide-again';
import { targetOf } from '../../domain/why/why-duty';
import type { Database } from '../../prisma/client';
import type { Delivery, Duty, Round } from '../../prisma/generated/client';
import { rulesOfVersion } from '../rules';
import { dutyRecords } from './duty-records';
import { logPlaces } from './log-places';

/** The duties that a notice was for, each with what happened to it, and whether the stored text speaks of it. */
export async function dutiesOfNotice(
  db: Database,
  dutyIds: string[],
  delivery: Delivery,
): Promise<{ names: DutyName[]; duties: DutyOfNotice[] }> {
  const rows = await db.duty.findMany({ where: { id: { in: dutyIds } }, orderBy: { id: 'asc' } });
  const [rounds, units, text] = await Promise.all([
    db.round.findMany({ where: { id: { in: rows.map(({ roundId }) => roundId) } } }),
    db.unit.findMany({ where: { id: { in: rows.map(({ unitId }) => unitId) } } }),
    delivery.textId === null ? null : db.textBody.findUnique({ where: { id: delivery.textId } }),
  ]);
  const body = text?.body ?? null;
  const duties: DutyOfNotice[] = [];
  for (const row of rows) {
    const round = rounds.find(({ id }) => id === row.roundId);
    if (round === undefined) continue;
    const unit = units.find(({ id }) => id === row.unitId)?.name ?? row.unitId;
    duties.push({
      duty: { id: row.id, cadence: round.cadence, period: round.period, unit },
      // Every duty that a notice speaks of has its own link in the text.
      inText: body === null ? null : body.includes(`/duties/${row.id}`),
      ...(await historyOf(db, row, round)),
    });
  }
  return { names: duties.map(({ duty }) => duty), duties };
}

async function historyOf(
  db: Database,
  duty: Duty,
  round: Round,
): Promise<Pick<DutyOfNotice, 'beginning' | 'events'>> {
  const { policy } = await rulesOfVersion(db, round.policyVersionId);
  const places = await logPlaces(db, { subjects: [duty.shardId] });
  const { facts, stored } = await dutyRecords(db, duty, places);
  const acted = new Set(facts.map(({ entryId }) => entryId));
  return {
    beginning: {
      ordinal: duty.ordinal,
      lateAfter: round.lateAfter ?? duty.lateAfter,
      required: duty.required,
      target: targetOf(policy, round.cadence),
      acceptanceNeeded: awaitsAcceptance(policy, round.cadence),
    },
    events: [
      ...factEvents(facts),
      ...stored.verdicts
        .filter(({ entryId, decidedBy }) => decidedBy === null && !acted.has(entryId))
        .map(({ verdict, reason, decidedAt, position }): DutyEvent => ({
          kind: 'closed',
          verdict: { ordinal: duty.ordinal, verdict, reason } as ClosingVerdict,
          at: decidedAt,
          position,
        })),
    ],
  };
}

type ClosingVerdict = Extract<DutyEvent, { kind: 'closed' }>['verdict'];
