import {
  meterOf,
  meterPeriods,
  metersOf,
  type AskedCount,
  type Meter,
  type MeteredBearer,
} from '../../domain/burden/meter';
import { civilDateOf, instantAt } from '../../domain/calendar/civil-time';
import type { Tx } from '../../prisma/client';
import { rulesInForce } from '../rules';
import { askedCounts } from './asked-counts';

export interface MeterLine extends Meter {
  bearer: MeteredBearer;
  id: string;
  name: string;
}

interface Whom {
  bearer: MeteredBearer;
  /** One of them alone; null: everybody who was asked anything. */
  id: string | null;
  /** Only who is over one of the caps. */
  overCap: boolean;
}

/**
 * What each unit or person of an office was asked this week and month, and in the periods of the policy's caps; those
 * furthest over a cap first, then those asked most this month. For one that was asked nothing: zeros.
 */
export async function burdenMeter(
  tx: Tx,
  officeId: string,
  { bearer, id, overCap }: Whom,
  now: Date,
): Promise<MeterLine[]> {
  const { policy } = await rulesInForce(tx, officeId, now);
  const zone = policy.office.timeZone;
  const today = civilDateOf(now, zone);
  const periods = meterPeriods(policy, bearer, today).map(({ each, from }) => ({
    each,
    since: instantAt(from, '00:00', zone),
  }));
  const counts: AskedCount[] = await askedCounts(tx, officeId, { bearer, id, periods, now });
  const meters = metersOf(policy, bearer, counts, today);
  if (id !== null && !meters.has(id)) meters.set(id, meterOf(policy, bearer, [], today));
  const names = await namesOf(tx, officeId, bearer, id);
  return [...meters]
    .flatMap(([one, meter]): MeterLine[] => {
      const name = names.get(one);
      return name === undefined ? [] : [{ bearer, id: one, name, ...meter }];
    })
    .filter(({ caps }) => !overCap || caps.some(({ over }) => over))
    .sort((a, b) => excess(b) - excess(a) || asked(b) - asked(a) || (a.id < b.id ? -1 : 1));
}

const excess = ({ caps }: Meter): number =>
  Math.max(0, ...caps.map(({ measured, atMost }) => measured - atMost));
const asked = ({ month }: Meter): number => month.duties + month.mails;

async function namesOf(
  tx: Tx,
  officeId: string,
  bearer: MeteredBearer,
  id: string | null,
): Promise<Map<string, string>> {
  const find = { where: { officeId, ...(id === null ? {} : { id }) }, select: { id: true, name: true } };
  const rows = bearer === 'unit' ? await tx.unit.findMany(find) : await tx.person.findMany(find);
  return new Map(rows.map((row) => [row.id, row.name]));
}
