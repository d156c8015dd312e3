import { firstOpenPeriod } from '../domain/cadence/next-rounds';
import { parsePolicy } from '../domain/policy/parse';
import { plannableCadences } from '../domain/policy/vague-words';
import type { Database, Tx } from '../prisma/client';
import { newId } from '../prisma/ids';
import { appendEntry } from '../prisma/log/append';
import { digestOf } from '../prisma/log/digest';
import type { Clock } from '../runtime/clock';
import { planRound } from './plan-round';
import { rulesInForce } from './rules';

export interface LoadedPolicy {
  version: number;
  /** False where the newest version reads the same already. */
  changed: boolean;
}

/**
 * Puts a policy into force from now on and stores what it expects next, before it happens. Open rounds keep the
 * version that they started with. Throws for a policy with errors: check it first.
 */
export async function loadPolicy(
  { db, clock }: { db: Database; clock: Clock },
  { officeId, source }: { officeId: string; source: string },
): Promise<LoadedPolicy> {
  const { policy, errors } = parsePolicy(source);
  if (policy === null || errors.length > 0) {
    throw new Error(
      `the policy has ${errors.length} errors: expected one that \`duban policy check\` accepts`,
    );
  }
  const digest = digestOf(source);
  const now = await clock.now();
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM office WHERE id = ${officeId} FOR UPDATE`;
    const newest = await tx.policyVersion.findFirst({ where: { officeId }, orderBy: { version: 'desc' } });
    if (newest?.digest === digest) return { version: newest.version, changed: false };
    const version = (newest?.version ?? 0) + 1;
    const id = newId();
    await tx.policyVersion.create({
      data: { id, officeId, version, digest, source, inForceFrom: now, loadedAt: now },
    });
    await appendEntry(tx, {
      officeId,
      at: now,
      kind: 'policy.loaded',
      subject: id,
      data: { version, digest },
    });
    if (newest === null) await planFirstRounds(tx, officeId, now);
    return { version, changed: true };
  });
}

/** The first round of every cadence, so that what is expected stands before any workflow has run. */
async function planFirstRounds(tx: Tx, officeId: string, now: Date): Promise<void> {
  const rules = await rulesInForce(tx, officeId);
  for (const cadence of plannableCadences(rules.policy)) {
    const period = firstOpenPeriod(rules.policy, cadence, rules.calendar, now, rules.occasions);
    if (period !== null) await planRound(tx, officeId, rules, cadence, period, now);
  }
}
