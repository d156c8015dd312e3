import type { CompiledRound } from '../../domain/cadence/compiled-round';
import type { Downtime } from '../../domain/escalation/case-context';
import type { FairDates } from '../../domain/round/fair-dates';
import { giveBack, type DateCounting } from '../../domain/round/give-back';
import type { Tx } from '../../prisma/client';
import type { Round } from '../../prisma/generated/client';
import { appendEntry } from '../../prisma/log/append';
import { openedCheckpoints } from '../plan-round';
import { shardsAhead, type ShardAhead } from '../rounds/shards-ahead';
import { rulesOfVersion } from '../rules';
import { giveBackDuties } from './give-back-duties';

/** What is still to come of a shard whose round got something back. */
export interface MovedShard extends ShardAhead {
  officeId: string;
  cadence: string;
  period: string;
}

/** A downtime that a round got something back for. ISO 8601. */
export interface GivenBack {
  downtimeId: string;
  from: string;
  until: string;
}

type OpenedRound = CompiledRound & { fair?: FairDates; givenBack?: GivenBack[] };

/**
 * Moves the dates of one open round that a downtime took, and of its duties, each by its own date; journaled. Answers
 * the shards whose looks moved; the same again answers the same.
 */
export async function giveBackRound(
  tx: Tx,
  id: string,
  downtime: Downtime & { id: string },
  now: Date,
): Promise<MovedShard[]> {
  await tx.$queryRaw`SELECT id FROM round WHERE id = ${id} FOR UPDATE`;
  const round = await tx.round.findUniqueOrThrow({ where: { id } });
  const opened = round.compiled as unknown as OpenedRound;
  const before = opened.givenBack ?? [];
  if (before.some(({ downtimeId }) => downtimeId === downtime.id)) return shardsOf(tx, round);
  const { policy, calendar } = await rulesOfVersion(tx, round.policyVersionId);
  const counting: DateCounting = { calendar, zone: policy.office.timeZone };
  const fair =
    opened.fair === undefined || opened.dueAt === null
      ? null
      : giveBack(opened.fair, opened.dueAt, downtime, counting);
  if (fair !== null) await moveRound(tx, round, { fair, before, downtime, now });
  await giveBackDuties(tx, round, downtime, counting, now);
  return fair === null ? [] : shardsOf(tx, await tx.round.findUniqueOrThrow({ where: { id } }));
}

interface Move {
  fair: FairDates;
  before: GivenBack[];
  downtime: Downtime & { id: string };
  now: Date;
}

async function moveRound(tx: Tx, round: Round, { fair, before, downtime, now }: Move): Promise<void> {
  const opened = round.compiled as unknown as OpenedRound;
  const span = { from: downtime.from.toISOString(), until: downtime.until.toISOString() };
  const givenBack = [...before, { downtimeId: downtime.id, ...span }];
  const dates = { lateAfter: new Date(fair.lateAfter), closesAt: new Date(fair.closesAt) };
  await tx.round.update({
    where: { id: round.id },
    data: { ...dates, compiled: { ...opened, fair, givenBack } as object },
  });
  await tx.duty.updateMany({ where: { roundId: round.id }, data: { closesAt: dates.closesAt } });
  await appendEntry(tx, {
    officeId: round.officeId,
    at: now,
    kind: 'round.given-back',
    subject: round.id,
    data: {
      ...{ downtime: downtime.id, ...span, cause: 'engine-down' },
      lateAfter: fair.lateAfter,
      closesAt: fair.closesAt,
      lateAfterBefore: opened.fair?.lateAfter ?? null,
      closesAtBefore: opened.fair?.closesAt ?? null,
    },
  });
}

/** What is still to come of each shard. */
async function shardsOf(tx: Tx, round: Round): Promise<MovedShard[]> {
  const { officeId, cadence, period } = round;
  const ahead = await shardsAhead(tx, round.id, openedCheckpoints(round));
  return ahead.map((shard) => ({ officeId, cadence, period, ...shard }));
}
