import type { Spoken } from '../why/spoken';
import {
  gapKinds,
  type Compared,
  type Gap,
  type GapKind,
  type GapPlace,
  type GapReason,
  type JudgedGap,
  type Proof,
} from './gap';

/** A difference as it is told: `where` and `what` in one line each, the parts beside them. */
interface ToldGap extends Omit<Gap, 'says'> {
  where: string;
  what: string;
  says: Spoken;
}

export interface ExplainedGap extends ToldGap {
  reason: GapReason;
  proof: Proof;
}

export interface GapCounts {
  expected: number;
  observed: number;
  /** Differences that a row explains, and those that none does. */
  explained: number;
  unexplained: number;
}

/** Expected against observed. Counts are of items; `explained` and each `count` are of differences. */
export interface Gaps {
  expected: number;
  observed: number;
  explained: number;
  unexplained: ToldGap[];
  explanations: ExplainedGap[];
  byKind: Record<GapKind, GapCounts>;
}

/** Adds up what parts of rounds were compared to. */
export class GapTally {
  readonly #byKind = Object.fromEntries(
    gapKinds.map((kind) => [kind, { expected: 0, observed: 0, explained: 0, unexplained: 0 }]),
  ) as Record<GapKind, GapCounts>;
  readonly #unexplained: ToldGap[] = [];
  readonly #explanations: ExplainedGap[] = [];

  add({ kind, expected, observed, gaps }: Compared): void {
    this.#byKind[kind].expected += expected;
    this.#byKind[kind].observed += observed;
    for (const gap of gaps) this.#judge(gap);
  }

  get gaps(): Gaps {
    const sum = (of: keyof GapCounts): number =>
      gapKinds.reduce((total, kind) => total + this.#byKind[kind][of], 0);
    return {
      expected: sum('expected'),
      observed: sum('observed'),
      explained: sum('explained'),
      unexplained: this.#unexplained,
      explanations: this.#explanations,
      byKind: this.#byKind,
    };
  }

  #judge({ ground, ...gap }: JudgedGap): void {
    const counts = this.#byKind[gap.kind];
    const told = { ...gap, where: whereOf(gap.place), what: gap.says.en };
    if (ground === null) {
      counts.unexplained += gap.count;
      this.#unexplained.push(told);
    } else {
      counts.explained += gap.count;
      this.#explanations.push({ ...told, reason: ground.reason, proof: ground.proof });
    }
  }
}

/** `weekly-meeting 2031-W10, unit u1, duty d1`. */
function whereOf({ cadence, period, shardId, look, unitId, dutyId, requestId }: GapPlace): string {
  const parts = [
    `${cadence} ${period}`,
    shardId === undefined ? null : `shard ${shardId}`,
    look === undefined ? null : `look ${look}`,
    unitId === undefined ? null : `unit ${unitId}`,
    dutyId === undefined ? null : `duty ${dutyId}`,
    requestId === undefined ? null : `request ${requestId}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}
