import { ApplicationFailure } from '@temporalio/common';
import { compileExtraRound, extraBase } from '../../domain/cadence/extra-round';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import { storeText } from '../../prisma/texts';
import type { Deps } from '../deps';
import { rulesInForce } from '../../offices/rules';
import { dateOf } from '../../offices/plan-round';

export interface PlanExtraRound {
  officeId: string;
  cadence: string;
  /** The same key plans the same round once. */
  key: string;
  dueAt: string;
  reason: string;
  byPostId: string | null;
}

/** Plans a round on request, to be opened at once. */
export async function planExtraRound(
  { db, clock }: Deps,
  input: PlanExtraRound,
): Promise<{ roundId: string; period: string }> {
  const now = await clock.now();
  const { officeId, cadence } = input;
  return db.$transaction(async (tx) => {
    const [known] = await tx.$queryRaw<{ id: string; period: string }[]>`
      SELECT id, period FROM round WHERE office_id = ${officeId} AND compiled ->> 'requestKey' = ${input.key}`;
    if (known !== undefined) return { roundId: known.id, period: known.period };

    const rules = await rulesInForce(tx, officeId, now);
    const dueAt = new Date(input.dueAt);
    const base = refusedUnless(() => extraBase(rules.policy, cadence, dueAt));
    const before = await tx.round.count({ where: { officeId, cadence, period: { startsWith: `${base}+` } } });
    const request = { cadence, before, opensAt: now, dueAt };
    const compiled = refusedUnless(() => compileExtraRound(rules.policy, request, rules.calendar));
    const reason = await storeText(tx, input.reason, now);
    const id = newId();
    await tx.round.create({
      data: {
        id,
        officeId,
        cadence,
        period: compiled.period,
        policyVersionId: rules.policyVersionId,
        state: 'planned',
        opensAt: dateOf(compiled.opensAt),
        dueAt: dateOf(compiled.dueAt),
        lateAfter: dateOf(compiled.dueAt),
        closesAt: dateOf(compiled.closesAt),
        provisional: compiled.provisional,
        compiled: { ...compiled, requestKey: input.key } as object,
        plannedAt: now,
      },
    });
    await appendEntry(tx, {
      officeId,
      at: now,
      kind: 'round.requested',
      subject: id,
      data: {
        cadence,
        period: compiled.period,
        dueAt: compiled.dueAt,
        by: input.byPostId,
        reason: reason.digest,
      },
    });
    return { roundId: id, period: compiled.period };
  });
}

/** A request that the rules do not allow is refused for good. */
function refusedUnless<T>(possible: () => T): T {
  try {
    return possible();
  } catch (error) {
    throw ApplicationFailure.nonRetryable(
      error instanceof Error ? error.message : String(error),
      'ExtraRoundRefused',
    );
  }
}
