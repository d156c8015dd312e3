import { isoInZone } from '../../domain/calendar/civil-time';
import type { Locale, NextOpening } from '../../domain/notices/notice-content';
import type { Policy } from '../../domain/policy/schema';
import type { Tx } from '../../prisma/client';

/** The planned rounds that have not opened yet, soonest first, in the language of the reader. */
export async function nextOpenings(
  tx: Tx,
  officeId: string,
  policy: Policy,
  now: Date,
): Promise<(locale: Locale) => NextOpening[]> {
  const rounds = await tx.round.findMany({
    where: { officeId, state: 'planned', opensAt: { gt: now } },
    orderBy: { opensAt: 'asc' },
  });
  return (locale) =>
    rounds.flatMap(({ cadence, opensAt, provisional }) =>
      opensAt === null
        ? []
        : {
            cadenceTitle: policy.cadences[cadence]?.title[locale] ?? cadence,
            opensAt: isoInZone(opensAt, policy.office.timeZone),
            provisional,
          },
    );
}
