import type { CompiledRound } from '../cadence/compiled-round';
import { occasionOf, type Occasion } from '../cadence/occasions';
import type { Policy } from '../policy/schema';

/** A round, and the one unit that owes it where it comes from something that happened there; null: all that it names. */
export interface OwnedRound extends CompiledRound {
  unitId: string | null;
}

export function ownedRounds(
  policy: Policy,
  rounds: readonly CompiledRound[],
  occasions: readonly Occasion[],
): OwnedRound[] {
  return rounds.map((round) => {
    const cadence = policy.cadences[round.cadence];
    const occasion = cadence === undefined ? undefined : occasionOf(cadence, round.period, occasions);
    return { ...round, unitId: occasion?.unitId ?? null };
  });
}
