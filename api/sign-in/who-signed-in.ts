import { recoveryCodesLeft } from '../../offices/accounts/recovery-codes';
import { hasSecondFactor } from '../../offices/accounts/second-factor';
import { standingsOf, type Standing } from '../../offices/accounts/standings';
import type { Database } from '../../prisma/client';
import type { Actor } from '../auth/actor';

interface SignedIn {
  person: { id: string; name: string } | null;
  /** Null for nobody in particular. `expected`: as what they act asks for it, and this session has none. */
  secondFactor: { has: boolean; expected: boolean; recoveryCodesLeft: number } | null;
  standings: (Standing & { unitName: string | null; postTitle: string | null })[];
}

/** The person behind a session, and all that they may act as; nobody behind a token or a printed key. */
export async function whoSignedIn(db: Database, actor: Actor, now: Date): Promise<SignedIn> {
  const { personId, officeId } = actor;
  if (personId === undefined) return { person: null, secondFactor: null, standings: [] };
  const { id, name } = await db.person.findUniqueOrThrow({ where: { id: personId } });
  const all = await standingsOf(db, { officeId, personId }, now);
  const units = await db.unit.findMany({ where: { id: { in: all.flatMap(({ unitId }) => unitId ?? []) } } });
  const posts = await db.post.findMany({ where: { id: { in: all.flatMap(({ postId }) => postId ?? []) } } });
  return {
    person: { id, name },
    secondFactor: {
      has: await hasSecondFactor(db, personId),
      expected: actor.held === true,
      recoveryCodesLeft: await recoveryCodesLeft(db, personId),
    },
    standings: all.map((one) => ({
      ...one,
      unitName: units.find((unit) => unit.id === one.unitId)?.name ?? null,
      postTitle: posts.find((post) => post.id === one.postId)?.title ?? null,
    })),
  };
}
