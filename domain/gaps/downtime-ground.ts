import type { Downtime } from '../escalation/case-context';
import type { Ground, Proof } from './gap';

/** A stretch in which the engine could do nothing, with the row that says so. `recordedAt`: when it was back. */
export interface KnownDowntime extends Downtime {
  recordedAt: Date;
  proof: Proof;
}

/** The downtime in which a moment lies, with a grace on both sides: the engine notes only each minute that it lives. */
export function downAt(downtimes: readonly KnownDowntime[], at: Date, graceMs: number): Ground | null {
  const found = downtimes.find(
    ({ from, until }) =>
      from.getTime() - graceMs <= at.getTime() && at.getTime() <= until.getTime() + graceMs,
  );
  return found === undefined ? null : { reason: 'engine-down', proof: found.proof };
}

/** The first downtime that touches a stretch. */
export function downBetween(downtimes: readonly KnownDowntime[], from: Date, to: Date): Ground | null {
  const found = downtimes.find((one) => one.from <= to && one.until >= from);
  return found === undefined ? null : { reason: 'engine-down', proof: found.proof };
}
