import {
  meterOf,
  meterPeriods,
  metersOf,
  type AskedCount,
  type Meter,
  type MeteredBearer,
} from '../../domain/burden/meter';
import { largestShare, standingOf, type MeterStanding } from '../../domain/burden/meter-standing';
import { civilDateOf, instantAt } from '../../domain/calendar/civil-time';
import type { Tx } from '../../prisma/client';
import { rulesInForce } from '../rules';
import { askedCounts } from './asked-counts';

export interface MeterLine extends Meter {
  bearer: MeteredBearer;
  id: string;
  name: string;
  standing: MeterStanding;
}

interface Whom {
  bearer: MeteredBearer;
  /** One of them alone; null: everybody who was asked anything. */
  id: string | null;
}

/**
 * What each unit or person of an office was asked this week and month, and in the periods of the policy's caps; those
 * with the largest share of a cap first, then those asked most this month. For one that was asked nothing: zeros.
 */
export async function burdenMeter(
  tx: Tx,
  officeId: string,
  { bearer, id }: Whom,
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
      return name === undefined ? [] : [{ bearer, id: one, name, standing: standingOf(meter), ...meter }];
    })
    .sort((a, b) => byShare(a, b) || asked(b) - asked(a) || byName(a, b));
}

/** Two shares may both be without end, and have no difference then. */
function byShare(a: Meter, b: Meter): number {
  const [left, right] = [largestShare(a), largestShare(b)];
  return left === right ? 0 : right - left;
}

/** By name, and those of one name by id: the same list at every question. */
function byName(a: MeterLine, b: MeterLine): number {
  return a.name + a.id < b.name + b.id ? -1 : 1;
}

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
