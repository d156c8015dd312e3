import { yearOf } from '../domain/calendar/civil-date';
import { civilDateOf } from '../domain/calendar/civil-time';
import { firstOpenPeriod } from '../domain/cadence/next-rounds';
import { refusalsBeforeForce } from '../domain/burden/before-force';
import { parsePolicy } from '../domain/policy/parse';
import type { Policy } from '../domain/policy/schema';
import { plannableCadences } from '../domain/policy/vague-words';
import type { Database, Tx } from '../prisma/client';
import { newId } from '../prisma/ids';
import { appendEntry } from '../prisma/log/append';
import { digestOf } from '../prisma/log/digest';
import type { Clock } from '../runtime/clock';
import { rosterSummary } from './burden/roster-summary';
import { planRound } from './plan-round';
import { calendarOf, rulesInForce } from './rules';
import { Refusal } from './refusal';

export interface NewPolicy {
  officeId: string;
  source: string;
  /** From when on; now where it is not given. */
  inForceFrom?: Date | undefined;
}

export interface LoadedPolicy {
  version: number;
  /** False where the newest version reads the same already. */
  changed: boolean;
  inForceFrom: Date;
}

/**
 * Puts a policy into force, from now or a later moment on, and stores what it expects next, before it happens. What was
 * in force is kept as it was; open rounds keep the version that they started with. Throws for a policy with errors
 * (check it first), and Refusal where its own limits refuse its plan or the moment has passed.
 */
export async function loadPolicy(
  { db, clock }: { db: Database; clock: Clock },
  { officeId, source, inForceFrom }: NewPolicy,
): Promise<LoadedPolicy> {
  const { policy, errors } = parsePolicy(source);
  if (policy === null || errors.length > 0) {
    throw new Error(
      `the policy has ${errors.length} errors: expected one that \`duban policy check\` accepts`,
    );
  }
  const digest = digestOf(source);
  const now = await clock.now();
  const from = inForceFrom ?? now;
  if (from < now) {
    const message = `inForceFrom: expected a moment from now on, got ${from.toISOString()}: what was in force stays as it was`;
    throw new Refusal('invalid', 'in-force-in-the-past', message);
  }
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM office WHERE id = ${officeId} FOR UPDATE`;
    const newest = await tx.policyVersion.findFirst({ where: { officeId }, orderBy: { version: 'desc' } });
    if (newest?.digest === digest) {
      return { version: newest.version, changed: false, inForceFrom: newest.inForceFrom };
    }
    await refuseAgainstLimits(tx, officeId, policy, from);
    const version = (newest?.version ?? 0) + 1;
    const id = newId();
    await tx.policyVersion.create({
      data: { id, officeId, version, digest, source, inForceFrom: from, loadedAt: now },
    });
    await appendEntry(tx, {
      officeId,
      at: now,
      kind: 'policy.loaded',
      subject: id,
      data: { version, digest, inForceFrom: from.toISOString() },
    });
    if (newest === null) await planFirstRounds(tx, officeId, now);
    return { version, changed: true, inForceFrom: from };
  });
}

/** A policy that its own limits refuse is not put into force: the burden is settled before anybody is asked. */
async function refuseAgainstLimits(tx: Tx, officeId: string, policy: Policy, from: Date): Promise<void> {
  if (policy.limits === undefined) return;
  const calendar = await calendarOf(tx, officeId);
  const year = yearOf(civilDateOf(from, policy.office.timeZone));
  const roster = await rosterSummary(tx, officeId, civilDateOf(from, policy.office.timeZone));
  const refusals = refusalsBeforeForce({ policy, calendar, year, roster, superior: null });
  if (refusals.length === 0) return;
  const lines = refusals.map(({ path, message }) => `${path}: ${message}`);
  throw new Refusal('conflict', 'against-limits', lines.join('; '));
}

/** The first round of every cadence, so that what is expected stands before any workflow has run. */
async function planFirstRounds(tx: Tx, officeId: string, now: Date): Promise<void> {
  const rules = await rulesInForce(tx, officeId, now);
  for (const cadence of plannableCadences(rules.policy)) {
    const from = rules.inForceFrom > now ? rules.inForceFrom : now;
    const period = firstOpenPeriod(rules.policy, cadence, rules.calendar, from, rules.occasions);
    if (period !== null) await planRound(tx, officeId, rules, cadence, period, now);
  }
}
