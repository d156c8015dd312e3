import { owedCadences } from '../../domain/year/owed-cadences';
import type { OwnedRound } from '../../domain/year/owned-rounds';
import { owes } from '../../domain/year/owing-units';
import type { Policy } from '../../domain/policy/schema';
import type { HeldSeats } from './holders';

/** What one post of somebody owes. */
interface OwingSeat {
  cadences: string[];
  unitId: string | null;
}

/** People whose posts owe the same. */
export interface OwingPeople {
  id: string;
  seats: OwingSeat[];
  /** Ids, in their order. */
  people: string[];
}

export function owingPeople(policy: Policy, people: readonly HeldSeats[]): OwingPeople[] {
  // Thousands of people, a few kinds of seats: what a kind owes is asked once.
  const bySeats = new Map<string, OwingPeople>();
  const byId = new Map<string, OwingPeople>();
  for (const { personId, seats } of people) {
    const key = JSON.stringify(seats);
    let profile = bySeats.get(key);
    if (profile === undefined) {
      const owing = seats
        .map(({ post, unitId, ...unit }) => ({
          cadences: owedCadences(policy, { ...unit, posts: [post] }),
          unitId,
        }))
        .filter(({ cadences }) => cadences.length > 0);
      const id = owing
        .map(({ cadences, unitId }) => (unitId === null ? cadences.join() : `${cadences.join()}@${unitId}`))
        .sort()
        .join('|');
      profile = byId.get(id) ?? { id, seats: owing, people: [] };
      byId.set(id, profile);
      bySeats.set(key, profile);
    }
    profile.people.push(personId);
  }
  return [...byId.values()];
}

/** How often they owe a round: once for each of their posts that does. */
export function timesOwed({ seats }: OwingPeople, round: OwnedRound): number {
  return seats.filter((seat) => owes(seat, round)).length;
}

/** How often they owe each cadence. */
export function cadencesOwed({ seats }: OwingPeople): { cadence: string; times: number }[] {
  const times = new Map<string, number>();
  for (const cadence of seats.flatMap(({ cadences }) => cadences)) {
    times.set(cadence, (times.get(cadence) ?? 0) + 1);
  }
  return [...times].map(([cadence, count]) => ({ cadence, times: count }));
}
