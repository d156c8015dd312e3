import canonicalize from 'canonicalize';
import { eventsOf } from '../../domain/cadence/occasions';
import { expectedChanges, type ExpectedChange } from '../../domain/expected/expected-changes';
import type { Database, Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import { digestOf } from '../../prisma/log/digest';
import type { Clock } from '../../runtime/clock';
import { rulesAhead, type OfficeRules } from '../rules';
import { expectedBefore } from './expected-before';
import { expectedNow } from './expected-now';

/**
 * Stores what should happen until the end of next year, round by round and with who owes it, before it happens. What
 * changed since is added as a new version with its reason; a round that has opened stays as it was expected last.
 */
export async function expectRounds(
  { db, clock }: { db: Database; clock: Clock },
  officeId: string,
): Promise<ExpectedChange[]> {
  const now = await clock.now();
  return db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM office WHERE id = ${officeId} FOR UPDATE`;
      if ((await tx.policyVersion.count({ where: { officeId } })) === 0) return [];
      const rules = await rulesAhead(tx, officeId, now);
      const before = await expectedBefore(tx, officeId, now);
      const expected = await expectedNow(tx, officeId, rules, before.begun, now);
      const changes = expectedChanges(before.rounds, expected, countedFromEvents(rules));
      if (changes.length > 0) await store(tx, officeId, changes, before.versions, now);
      return changes;
    },
    { timeout: 60_000 },
  );
}

/** The cadences whose days hang on events: where their dates move, an event is why. */
function countedFromEvents(versions: readonly OfficeRules[]): Set<string> {
  const cadences = versions.flatMap(({ policy }) => Object.entries(policy.cadences));
  return new Set(cadences.filter(([, cadence]) => eventsOf(cadence).length > 0).map(([name]) => name));
}

async function store(
  tx: Tx,
  officeId: string,
  changes: readonly ExpectedChange[],
  versions: ReadonlyMap<string, number>,
  now: Date,
): Promise<void> {
  await tx.expectedRound.createMany({
    data: changes.map(({ reason, round }) => ({
      ...round,
      id: newId(),
      officeId,
      reason,
      version: (versions.get(`${round.cadence} ${round.period}`) ?? 0) + 1,
      opensAt: round.opensAt === null ? null : new Date(round.opensAt),
      dueAt: round.dueAt === null ? null : new Date(round.dueAt),
      closesAt: round.closesAt === null ? null : new Date(round.closesAt),
      expectedAt: now,
    })),
  });
  const reasons: Record<string, number> = {};
  for (const { reason } of changes) reasons[reason] = (reasons[reason] ?? 0) + 1;
  await appendEntry(tx, {
    officeId,
    at: now,
    kind: 'rounds.expected',
    subject: officeId,
    data: {
      reasons,
      digest: digestOf(canonicalize(changes.map(({ reason, round }) => [reason, round])) ?? ''),
    },
  });
}
