import canonicalize from 'canonicalize';
import type { Tx } from '../../prisma/client';
import { digestOf } from '../../prisma/log/digest';
import type { Owing } from '../units/owing-reader';

export interface KeptRoster {
  digest: string;
  units: number;
}

/** Keeps lists of who owes, each once by its digest: many rounds are owed by the same posts. */
export function rosterKeeper(
  tx: Tx,
  officeId: string,
  now: Date,
): (owing: readonly Owing[]) => Promise<KeptRoster> {
  const known = new Map<readonly Owing[], KeptRoster>();
  return async (owing) => {
    const found = known.get(owing);
    if (found !== undefined) return found;
    const list = canonicalize(owing.map(({ unitId, postId }) => [unitId, postId])) ?? '[]';
    const roster = { digest: digestOf(list), units: owing.length };
    known.set(owing, roster);
    await tx.$executeRaw`
      INSERT INTO expected_roster (digest, office_id, units, owing, seen_at)
      VALUES (${roster.digest}, ${officeId}, ${roster.units}, ${list}::jsonb, ${now})
      ON CONFLICT DO NOTHING`;
    return roster;
  };
}
