import { compileRound } from '../domain/cadence/compile-round';
import type { Checkpoint, CompiledRound } from '../domain/cadence/compiled-round';
import type { FairDates } from '../domain/round/fair-dates';
import type { Tx } from '../prisma/client';
import { newId } from '../prisma/ids';
import { appendEntry } from '../prisma/log/append';
import type { OfficeRules } from './rules';

/**
 * not-expected: due before the policy came into force, or opening only after the round is over;
 * planned: to be opened at `opensAt`; skipped: the rule names no day; gap: the engine was down for all of it;
 * closed: dealt with before, by a workflow whose history is gone.
 */
export type PlanOutcome = 'not-expected' | 'planned' | 'skipped' | 'gap' | 'closed';

export interface PlannedRound {
  roundId: string | null;
  period: string;
  outcome: PlanOutcome;
  /** Milliseconds since the epoch; null unless planned. */
  opensAtMs: number | null;
}

/** Stores what should happen in one period before it happens. Planning it again moves what has not opened yet. */
export async function planRound(
  tx: Tx,
  officeId: string,
  rules: OfficeRules,
  cadence: string,
  period: string,
  now: Date,
): Promise<PlannedRound> {
  const compiled = compileRound(rules.policy, cadence, period, rules.calendar, rules.occasions);
  const outcome = outcomeOf(compiled, rules.inForceFrom, now);
  if (outcome === 'not-expected') return { roundId: null, period, outcome, opensAtMs: null };

  const known = await tx.round.findUnique({
    where: { officeId_cadence_period: { officeId, cadence, period } },
  });
  if (known !== null && known.state !== 'planned') {
    return {
      roundId: known.id,
      period,
      outcome: settled(known.state),
      opensAtMs: known.opensAt?.getTime() ?? null,
    };
  }
  const id = known?.id ?? newId();
  const row = {
    policyVersionId: rules.policyVersionId,
    state: outcome,
    opensAt: notBeforeForce(dateOf(compiled.opensAt), rules.inForceFrom, now),
    dueAt: dateOf(compiled.dueAt),
    lateAfter: dateOf(compiled.dueAt),
    closesAt: dateOf(compiled.closesAt),
    provisional: compiled.provisional,
    compiled: compiled as object,
    plannedAt: now,
  };
  await tx.round.upsert({
    where: { id },
    create: { id, officeId, cadence, period, ...row },
    update: row,
  });
  await appendEntry(tx, {
    officeId,
    at: now,
    kind: `round.${outcome}`,
    subject: id,
    data: {
      cadence,
      period,
      policy: rules.policyVersionId,
      opensAt: compiled.opensAt,
      dueAt: compiled.dueAt,
      closesAt: compiled.closesAt,
      provisional: compiled.provisional,
    },
  });
  return { roundId: id, period, outcome, opensAtMs: row.opensAt?.getTime() ?? null };
}

/** Under rules that are still to come a round opens with them, late where its day was before. */
function notBeforeForce(opensAt: Date | null, inForceFrom: Date, now: Date): Date | null {
  return opensAt !== null && opensAt < inForceFrom && inForceFrom > now ? inForceFrom : opensAt;
}

function outcomeOf(compiled: CompiledRound, inForceFrom: Date, now: Date): PlanOutcome {
  if (compiled.skipped !== null || compiled.dueAt === null || compiled.closesAt === null) return 'skipped';
  if (Date.parse(compiled.dueAt) < inForceFrom.getTime()) return 'not-expected';
  return Date.parse(compiled.closesAt) <= now.getTime() ? 'gap' : 'planned';
}

/** A round that is open counts as planned: the cadence starts its shards again, which changes nothing. */
function settled(state: string): PlanOutcome {
  return state === 'skipped' || state === 'gap' || state === 'closed' ? state : 'planned';
}

/** The checkpoints of a round that was opened, as its fair dates gave them; none of one that was not. */
export function openedCheckpoints(round: { compiled: unknown }): Checkpoint[] {
  return (round.compiled as { fair?: FairDates }).fair?.checkpoints ?? [];
}

export function dateOf(iso: string | null): Date | null {
  return iso === null ? null : new Date(iso);
}
