import { join } from 'node:path';
import { createActivities } from '../../activities';
import { createToken } from '../../api/auth/tokens';
import { buildServer } from '../../api/server';
import { answering } from '../answers';
import { boardDeps, type BoardDeps } from '../board/setting';
import { ROUND } from '../round/setting';

/** One outcome to hand in: by whose token, for which duty. */
export interface Handing {
  token: string;
  dutyId: string;
  unitId: string;
  postId: string;
}

const RECEIVED = new Date(ROUND.due.getTime() - 3_600_000);
const DAY_MS = 86_400_000;
let deps: BoardDeps;

/** Opens the office's round; a token for each unit's secretary. */
async function prepare({
  databaseUrl,
  officeId,
}: {
  databaseUrl: string;
  officeId: string;
}): Promise<Handing[]> {
  deps = boardDeps(databaseUrl);
  deps.setTime(ROUND.opens);
  const { planNextRound, openRound } = createActivities(deps);
  const planned = await planNextRound({ officeId, cadence: ROUND.cadence, after: ROUND.after });
  await openRound({ roundId: planned?.roundId ?? '' });
  deps.setTime(RECEIVED);
  const duties = await deps.db.duty.findMany({ where: { officeId }, orderBy: { id: 'asc' } });
  const handings: Handing[] = [];
  for (const { id: dutyId, unitId, postId } of duties) {
    const expiresAt = new Date(RECEIVED.getTime() + DAY_MS);
    const of = { kind: 'bearer', role: 'secretary', officeId, unitId, postId, expiresAt } as const;
    handings.push({ dutyId, unitId, postId, token: await createToken(deps.db, of, RECEIVED) });
  }
  await deps.close();
  return handings;
}

/** The API on a copy of that database, everything on. Its address. */
async function serve({ databaseUrl }: { databaseUrl: string }): Promise<string> {
  deps = boardDeps(databaseUrl);
  deps.setTime(RECEIVED);
  let address = '';
  const app = await buildServer({
    ...{ ...deps, linkKeys: [], inboxFolder: null, sampleName: '' },
    webFolder: join(__dirname, '..', '..', 'web', 'dist'),
    ...{ hosts: () => [new URL(address).host], address: () => address, ready: () => true },
  });
  address = await app.listen({ host: '127.0.0.1', port: 0 });
  return address;
}

answering({ prepare, serve });
