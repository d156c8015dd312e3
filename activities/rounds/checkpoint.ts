import { ApplicationFailure } from '@temporalio/common';
import type { CheckpointKind } from '../../domain/cadence/compiled-round';
import { decideCheckpoint } from '../../domain/round/checkpoint-decision';
import { isOutstanding } from '../../domain/round/duty-state';
import type { Tx } from '../../prisma/client';
import { appendEntry } from '../../prisma/log/append';
import { chainAt } from '../../prisma/log/chain-at';
import { sequenceLog } from '../../prisma/log/sequencer';
import type { Deps } from '../deps';
import { handIncidents } from '../../offices/cases/hand-incidents';
import { startNextWave } from '../../offices/next-wave';
import { askForNotices } from './ask-for-notices';
import { dutiesOfShard, factsSince, type DutyRow } from './observed-duties';
import { pausesOf } from './pauses';
import { recordIncidents } from './record-incidents';
import { recordVerdicts } from './record-verdicts';

export interface CheckpointInput {
  shardId: string;
  kind: CheckpointKind;
  /** The checkpoint's own time, ISO 8601: with the kind it names the checkpoint. */
  at: string;
  nextAt: string | null;
  /** The policy asks for somebody to accept an outcome: reported is not the end. */
  acceptanceNeeded: boolean;
  /** Position in the log up to which facts were known before; '0' at the first look. */
  since: string;
}

/** What was known and decided, small enough for a history: ordinals, counts and a digest. */
export interface CheckpointResult {
  known: string;
  /** The log's chain at `known`: so the history bears witness to the log. */
  head: string;
  /** What people did since the last look: ordinal and kind of fact. */
  facts: [ordinal: number, kind: string][];
  outstanding: number;
  notices: number;
  incidents: number[];
  verdicts: Record<string, number>;
  verdictDigest: string | null;
  /** ISO 8601: a close is due once more for those returned or extended to a date that is still to come. */
  closeAgainAt: string | null;
}

/** One look at a shard: observe the facts, decide (domain), ask for notices, record incidents and verdicts. */
export async function checkpoint(deps: Deps, input: CheckpointInput): Promise<CheckpointResult> {
  const { db, clock } = deps;
  const known = await sequenceLog(db);
  const now = await clock.now();
  const { result, officeId } = await db.$transaction(
    async (tx) => {
      const shard = await tx.shard.findUnique({ where: { id: input.shardId } });
      if (shard === null) {
        throw ApplicationFailure.nonRetryable(
          `shard ${input.shardId}: expected a row, found none`,
          'ShardUnknown',
        );
      }
      const id = `${shard.id}:${input.kind}:${input.at}`;
      const taken = await tx.checkpoint.findUnique({ where: { id } });
      if (taken !== null) {
        return { result: taken.result as unknown as CheckpointResult, officeId: shard.officeId };
      }
      const duties = await dutiesOfShard(tx, shard.id);
      const pauses = await pausesOf(tx, shard.officeId, shard.cadence);
      const decision = decideCheckpoint(input.kind, duties, now, pauses);
      const byOrdinal = new Map(duties.map((duty) => [duty.ordinal, duty]));
      const notices = await askForNotices(tx, shard.officeId, decision.notices, byOrdinal, id, now);
      await recordIncidents(tx, shard.officeId, decision.incidents, byOrdinal, now);
      const verdictDigest = await recordVerdicts(
        tx,
        shard,
        decision.verdicts,
        byOrdinal,
        input.acceptanceNeeded,
        now,
      );
      const closeAgainAt = input.kind === 'close' ? nextOwnDate(duties, now) : null;
      const nextAt = input.nextAt ?? closeAgainAt;
      await tx.shard.update({
        where: { id: shard.id },
        data: { lastCheckpointAt: now, nextCheckpointAt: nextAt === null ? null : new Date(nextAt) },
      });
      if (input.kind === 'close') await closeRoundOnceAllShardsAre(tx, shard.roundId, now);
      const counts = countBy(decision.verdicts.map(({ verdict }) => verdict));
      await appendEntry(tx, {
        officeId: shard.officeId,
        at: now,
        kind: `checkpoint.${input.kind}`,
        subject: shard.id,
        data: { at: input.at, known: known.toString(), notices, verdicts: counts, verdictDigest },
      });
      const result: CheckpointResult = {
        known: known.toString(),
        head: await chainAt(tx, known),
        facts: await factsSince(tx, shard.id, BigInt(input.since), known),
        outstanding: duties.filter(isOutstanding).length,
        notices,
        incidents: decision.incidents.map(({ ordinal }) => ordinal),
        verdicts: counts,
        verdictDigest,
        closeAgainAt,
      };
      await tx.checkpoint.create({
        data: {
          id,
          shardId: shard.id,
          kind: input.kind,
          at: new Date(input.at),
          doneAt: now,
          result: result as object,
        },
      });
      return { result, officeId: shard.officeId };
    },
    { timeout: 60_000 },
  );
  if (result.notices > 0) await startNextWave(deps, officeId);
  if (result.incidents.length > 0) await handIncidents(deps, officeId);
  return result;
}

/** The round is closed when no shard of it has a checkpoint to come. */
async function closeRoundOnceAllShardsAre(tx: Tx, roundId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE round SET state = 'closed', closed_at = ${now}
    WHERE id = ${roundId} AND state = 'open'
      AND NOT EXISTS (SELECT 1 FROM shard WHERE round_id = ${roundId} AND next_checkpoint_at IS NOT NULL)`;
}

function nextOwnDate(duties: DutyRow[], now: Date): string | null {
  const dates = duties
    .filter((duty) => isOutstanding(duty) && duty.lateAfter > now)
    .map(({ lateAfter }) => lateAfter.getTime());
  return dates.length === 0 ? null : new Date(Math.min(...dates)).toISOString();
}

function countBy(words: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
