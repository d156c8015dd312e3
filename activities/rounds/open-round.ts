import canonicalize from 'canonicalize';
import type { Checkpoint, CompiledRound } from '../../domain/cadence/compiled-round';
import { occasionOf } from '../../domain/cadence/occasions';
import { civilDateOf } from '../../domain/calendar/civil-time';
import { awaitsAcceptance } from '../../domain/policy/acceptance';
import type { Cadence } from '../../domain/policy/schema';
import { fairDates, type FairDates } from '../../domain/round/fair-dates';
import { requiredOutcomes } from '../../domain/round/outcome-effect';
import { owingReader, type Owing } from '../../offices/units/owing-reader';
import type { Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import { digestOf } from '../../prisma/log/digest';
import type { Deps } from '../deps';
import { openedCheckpoints } from '../../offices/plan-round';
import { rulesOfVersion, type OfficeRules } from '../../offices/rules';
import { carriedOver, type CarriedOver } from './carried-over';
import { recordGap } from './gap';
import { insertDuties, type OpeningDuty } from './insert-duties';

/** Units that one workflow run carries: shards of 2,000 ran twice as fast as shards of 1,000. */
const MAX_UNITS_A_SHARD = 2_000;

export interface OpenedShard {
  shardId: string;
  shard: number;
  checkpoints: Checkpoint[];
}

export interface OpenedRound {
  roundId: string;
  period: string;
  /** The policy asks for somebody to accept an outcome. */
  acceptanceNeeded: boolean;
  /** Empty where the round is wholly past (a gap) or nobody owes. */
  shards: OpenedShard[];
}

/** Opens a planned round: its duties, shard by shard, in one transaction. Opening it again answers the same. */
export async function openRound({ db, clock }: Deps, input: { roundId: string }): Promise<OpenedRound> {
  const now = await clock.now();
  return db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM round WHERE id = ${input.roundId} FOR UPDATE`;
      const round = await tx.round.findUniqueOrThrow({ where: { id: input.roundId } });
      const rules = await rulesOfVersion(tx, round.policyVersionId);
      const opened = {
        roundId: round.id,
        period: round.period,
        acceptanceNeeded: awaitsAcceptance(rules.policy, round.cadence),
      };
      if (round.state !== 'planned')
        return { ...opened, shards: await shardsOf(tx, round.id, openedCheckpoints(round)) };
      if (round.closesAt !== null && round.closesAt <= now) {
        await recordGap(tx, round, now);
        return { ...opened, shards: [] };
      }
      const compiled = round.compiled as unknown as CompiledRound;
      const fair = fairDates(compiled, now, rules.policy, rules.calendar);
      const cadence = cadenceOf(rules, round.cadence);
      const owing = await whoOwes(tx, round, cadence, rules, now);
      const terms = await dutyTerms(tx, round, cadence);
      for (let first = 0, shard = 0; first < owing.length; first += MAX_UNITS_A_SHARD, shard += 1) {
        const units = owing.slice(first, first + MAX_UNITS_A_SHARD);
        await openShard(tx, round, shard, units, terms, fair, now);
      }
      await tx.round.update({
        where: { id: round.id },
        data: {
          state: 'open',
          openedAt: now,
          openedLateDays: fair.openedLateDays,
          lateAfter: new Date(fair.lateAfter),
          closesAt: new Date(fair.closesAt),
          compiled: { ...compiled, fair } as object,
        },
      });
      await appendEntry(tx, {
        officeId: round.officeId,
        at: now,
        kind: 'round.opened',
        subject: round.id,
        data: {
          units: owing.length,
          lateDays: fair.openedLateDays,
          lateAfter: fair.lateAfter,
          closesAt: fair.closesAt,
        },
      });
      return { ...opened, shards: await shardsOf(tx, round.id, fair.checkpoints) };
    },
    { timeout: 60_000 },
  );
}

function cadenceOf({ policy }: OfficeRules, name: string): Cadence {
  const cadence = policy.cadences[name];
  if (cadence === undefined) throw new Error(`the policy of the round has no cadence ${name}`);
  return cadence;
}

async function shardsOf(tx: Tx, roundId: string, checkpoints: Checkpoint[]): Promise<OpenedShard[]> {
  const shards = await tx.shard.findMany({ where: { roundId }, orderBy: { shard: 'asc' } });
  return shards.map(({ id, shard }) => ({ shardId: id, shard, checkpoints }));
}

/** Who owes: the posts that the rule names today; only the unit where it happened, for an event of one. */
async function whoOwes(
  tx: Tx,
  round: { officeId: string; cadence: string; period: string },
  cadence: Cadence,
  { policy, occasions }: OfficeRules,
  now: Date,
): Promise<readonly Owing[]> {
  const owing = owingReader(tx, round.officeId);
  const all = await owing(cadence.owes, civilDateOf(now, policy.office.timeZone));
  const place = occasionOf(cadence, round.period, occasions)?.unitId ?? null;
  return place === null ? all : all.filter(({ unitId }) => unitId === place);
}

/** What a duty begins with beside who owes it. */
interface DutyTerms {
  required: number;
  inPerson: boolean;
  countsFrom: number | null;
  carried: ReadonlyMap<string, CarriedOver>;
}

async function dutyTerms(
  tx: Tx,
  round: { id: string; officeId: string; cadence: string; dueAt: Date | null },
  cadence: Cadence,
): Promise<DutyTerms> {
  return {
    required: requiredOutcomes(cadence),
    inPerson: cadence.owes.inPerson === true,
    countsFrom: cadence.outcome.remaining?.from ?? null,
    carried: await carriedOver(tx, round, cadence),
  };
}

async function openShard(
  tx: Tx,
  round: { id: string; officeId: string; cadence: string; period: string; dueAt: Date | null },
  shard: number,
  owing: readonly Owing[],
  terms: DutyTerms,
  fair: FairDates,
  now: Date,
): Promise<void> {
  const shardId = newId();
  const lateAfter = new Date(fair.lateAfter);
  const duties = owing.map((who, ordinal) => ({ id: newId(), ordinal, ...who }));
  const rosterDigest = digestOf(canonicalize(duties.map((d) => [d.ordinal, d.id, d.unitId, d.postId])) ?? '');
  const first = fair.checkpoints[0];
  await tx.shard.create({
    data: {
      id: shardId,
      officeId: round.officeId,
      roundId: round.id,
      cadence: round.cadence,
      period: round.period,
      shard,
      units: duties.length,
      rosterDigest,
      nextCheckpointAt: first === undefined ? null : new Date(first.at),
    },
  });
  const { countsFrom, carried } = terms;
  const opening = duties.map((duty): OpeningDuty => {
    const before = carried.get(duty.unitId);
    const remaining = before?.remaining ?? countsFrom;
    return {
      ...duty,
      carriedFromId: before?.dutyId ?? null,
      remaining: remaining === null ? null : String(remaining),
    };
  });
  await insertDuties(tx, opening, {
    ...{ officeId: round.officeId, roundId: round.id, shardId, dueAt: round.dueAt ?? lateAfter, lateAfter },
    ...{ closesAt: new Date(fair.closesAt), openedAt: now },
    ...{ required: terms.required, inPerson: terms.inPerson },
  });
  await appendEntry(tx, {
    officeId: round.officeId,
    at: now,
    kind: 'shard.opened',
    subject: shardId,
    data: { round: round.id, shard, units: duties.length, roster: rosterDigest },
  });
}
