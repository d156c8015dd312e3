import type { DutyPage } from '../api/answers';
import { ask, withQuery } from '../api/client';
import type { MapRound, MapRow } from './map';

export const unitAddress = ({ unitId }: MapRow): string => `/units/${encodeURIComponent(unitId)}`;

/** The duty of a unit in a round, found when it is asked for; the list of the round where there is none, or several. */
export async function dutyAddress({ unitId }: MapRow, { roundId }: MapRound): Promise<string> {
  const found = { roundId, unit: unitId };
  const { items } = await ask<DutyPage>(withQuery('/api/v1/duties', { ...found, limit: '2' }));
  const [one, another] = items;
  return one !== undefined && another === undefined
    ? `/duties/${encodeURIComponent(one.id)}`
    : withQuery('/duties', found);
}
