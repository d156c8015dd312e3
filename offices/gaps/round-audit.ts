import type { DateStage } from '../../domain/gaps/date-stages';
import type { KnownDowntime } from '../../domain/gaps/downtime-ground';
import type { RoundRow, Settled } from '../../domain/gaps/compare-round';
import type { ExpectedInTime } from '../../domain/gaps/expected-rounds';
import type { GapPlace } from '../../domain/gaps/gap';
import type { Known } from '../../domain/gaps/known-in-time';

/** An opened round that is looked at, with all that its parts are compared to. */
export interface RoundAudit {
  officeId: string;
  row: RoundRow & { openedAt: Date };
  expected: ExpectedInTime;
  /** Its dates through its life; the last are those that hold. */
  stages: readonly [DateStage, ...DateStage[]];
  known: readonly Known[];
  downtimes: readonly KnownDowntime[];
  settled: Settled;
  now: Date;
  place: GapPlace;
}
