import type { Cadence } from '../../domain/policy/schema';
import type { Bilingual } from '../../domain/policy/words';
import type { Duty } from '../../prisma/generated/client';

export interface DutyProgress {
  /** Outcomes asked for in the period, and received so far. */
  required: number;
  received: number;
  /** What is left of a duty that counts down. */
  remaining: { left: number; target: number; unit: Bilingual } | null;
  inPerson: boolean;
  /** The policy's mark on what stayed undone in the period before; null where nothing did. */
  carriedOver: Bilingual | null;
}

/** How far a duty is that asks for more than one outcome by whoever answers for the post. */
export function progressOf(duty: Duty, cadence: Cadence | undefined): DutyProgress {
  const { required, received, inPerson } = duty;
  const counts = cadence?.outcome.remaining;
  const left = duty.remaining === null ? null : Number(duty.remaining);
  return {
    required,
    received,
    inPerson,
    remaining:
      counts === undefined || left === null ? null : { left, target: counts.target, unit: counts.unit },
    carriedOver: duty.carriedFromId === null ? null : (cadence?.carryOver?.mark ?? null),
  };
}
