import { civilDateOf } from '../../domain/calendar/civil-time';
import { openedCheckpoints } from '../../offices/plan-round';
import type { Database } from '../../prisma/client';
import type { Round } from '../../prisma/generated/client';

const ZONE = 'Asia/Shanghai';

/** An open round that has no reminder today, whatever day it is: the cadences' reminders lie on different days. */
export async function quietRound(db: Database, officeId: string, now: Date): Promise<Round> {
  const rounds = await db.round.findMany({ where: { officeId, state: 'open' }, orderBy: { dueAt: 'desc' } });
  const today = civilDateOf(now, ZONE);
  const quiet = rounds.find((round) =>
    openedCheckpoints(round).every(
      ({ kind, at }) => kind !== 'reminder' || civilDateOf(new Date(at), ZONE) !== today,
    ),
  );
  if (quiet === undefined) throw new Error(`expected an open round without a reminder on ${today}`);
  return quiet;
}
