import { compileRound } from '../../domain/cadence/compile-round';
import type { CompiledRound } from '../../domain/cadence/compiled-round';
import { eventsOf } from '../../domain/cadence/occasions';
import { isExtra } from '../../domain/cadence/period';
import type { Cadence } from '../../domain/policy/schema';
import { fairDates, type FairDates } from '../../domain/round/fair-dates';
import { giveBack } from '../../domain/round/give-back';
import type { RoundMove } from '../../domain/round/round-move';
import type { Tx } from '../../prisma/client';
import { appendEntry } from '../../prisma/log/append';
import { checkpointsMovedSignal, roundId } from '../../workflows/handles';
import type { Deps } from '../deps';
import type { GivenBack } from '../../offices/downtime/give-back-round';
import { startNextWave } from '../../offices/next-wave';
import { shardsAhead, type ShardAhead } from '../../offices/rounds/shards-ahead';
import { rulesOfVersion, type OfficeRules } from '../../offices/rules';
import { tellOfMove } from './round-move';

export interface ReplanOpenRounds {
  officeId: string;
  cadence: string;
}

interface MovedShard extends ShardAhead {
  period: string;
}

/**
 * Looks at the open rounds again after a calendar was loaded. A round keeps the policy version that it started with;
 * where the calendar moves a date of it, the move is journaled and its shards are told what is still to come.
 */
export async function replanOpenRounds(
  deps: Deps,
  { officeId, cadence }: ReplanOpenRounds,
): Promise<{ moved: number }> {
  const now = await deps.clock.now();
  const rounds = await deps.db.round.findMany({
    where: { officeId, cadence, state: 'open' },
    select: { id: true },
  });
  let moved = 0;
  for (const { id } of rounds) {
    const shards = await deps.db.$transaction((tx) => moveRound(tx, id, now));
    if (shards.length > 0) moved += 1;
    for (const { period, shard, checkpoints } of shards) {
      const handle = deps.temporal.workflow.getHandle(roundId(officeId, cadence, period, shard));
      await handle.signal(checkpointsMovedSignal, checkpoints);
    }
  }
  if (moved > 0) await startNextWave(deps, officeId);
  return { moved };
}

async function moveRound(tx: Tx, id: string, now: Date): Promise<MovedShard[]> {
  const round = await tx.round.findUniqueOrThrow({ where: { id } });
  if (isExtra(round.period) || round.openedAt === null) return [];
  const rules = await rulesOfVersion(tx, round.policyVersionId);
  const before = round.compiled as unknown as CompiledRound & {
    moves?: RoundMove[];
    givenBack?: GivenBack[];
  };
  const compiled = compileRound(rules.policy, round.cadence, round.period, rules.calendar, rules.occasions);
  // A calendar that leaves an open round without a day does not undo it: it keeps the dates that people were told.
  if (compiled.dueAt === null || (compiled.dueAt === before.dueAt && compiled.closesAt === before.closesAt))
    return [];

  const givenBack = before.givenBack ?? [];
  const opened = fairDates(compiled, round.openedAt, rules.policy, rules.calendar);
  const fair = afterDowntimes(opened, compiled.dueAt, givenBack, rules);
  const dates = {
    dueAt: new Date(compiled.dueAt),
    lateAfter: new Date(fair.lateAfter),
    closesAt: new Date(fair.closesAt),
  };
  const cause = countsFromEvents(rules.policy.cadences[round.cadence]) ? 'occasion' : 'calendar';
  const move: RoundMove = { from: before.dueAt ?? '', to: compiled.dueAt, cause, at: now.toISOString() };
  const moves = [...(before.moves ?? []), move];
  await tx.round.update({
    where: { id },
    data: {
      ...dates,
      openedLateDays: fair.openedLateDays,
      compiled: { ...compiled, fair, moves, givenBack } as object,
    },
  });
  await moveDuties(tx, id, dates);
  const shards = await shardsAhead(tx, id, fair.checkpoints);
  await appendEntry(tx, {
    officeId: round.officeId,
    at: now,
    kind: 'round.moved',
    subject: id,
    data: { from: before.dueAt, to: compiled.dueAt, closesAt: fair.closesAt, cause },
  });
  if (move.from !== move.to) await tellOfMove(tx, round, move, now);
  return shards.map((shard) => ({ period: round.period, ...shard }));
}

/** What was returned keeps its own date, and so does what was given more time than the new date leaves. */
async function moveDuties(
  tx: Tx,
  roundId: string,
  { dueAt, lateAfter, closesAt }: { dueAt: Date; lateAfter: Date; closesAt: Date },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE duty d SET due_at = ${dueAt}, late_after = ${lateAfter}, closes_at = ${closesAt}
    WHERE d.round_id = ${roundId} AND d.status <> 'returned'
      AND NOT (d.late_after > ${lateAfter} AND EXISTS (
        SELECT 1 FROM duty_fact f WHERE f.duty_id = d.id AND f.kind = 'extended'))`;
}

/** What a downtime took of the round before the calendar moved it is given back from the new dates. */
function afterDowntimes(
  opened: FairDates,
  dueAt: string,
  givenBack: readonly GivenBack[],
  { policy, calendar }: OfficeRules,
): FairDates {
  const counting = { calendar, zone: policy.office.timeZone };
  return givenBack.reduce((fair, { from, until }) => {
    const downtime = { from: new Date(from), until: new Date(until) };
    return giveBack(fair, dueAt, downtime, counting) ?? fair;
  }, opened);
}

function countsFromEvents(cadence: Cadence | undefined): boolean {
  return cadence !== undefined && eventsOf(cadence).length > 0;
}
