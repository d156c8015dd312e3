import type { Checkpoint } from '../cadence/compiled-round';
import type { DateStage } from './date-stages';
import type { Ground } from './gap';

/** A look of a round through its life: as expected at first, as it came to be, and what changed it. */
export interface LookInTime {
  kind: string;
  /** Null: it came only later (a `late` one), or is no more. ISO 8601. */
  first: string | null;
  final: string | null;
  ground: Ground | null;
}

/**
 * The looks of a round by their place among those of their kind, counted from the last: a late opening leaves out the
 * first. What lay before a change of dates stays as it was: it had been taken.
 */
export function looksInTime(stages: readonly [DateStage, ...DateStage[]]): LookInTime[] {
  const planned = numbered(stages[0]);
  let current = planned;
  for (const stage of stages.slice(1)) {
    const next = numbered(stage);
    for (const [key, look] of current) {
      const taken = !stage.atOpening && Date.parse(look.at) <= stage.since.getTime();
      if (taken || next.get(key)?.at === look.at) next.set(key, look);
    }
    current = next;
  }
  const gone = [...planned].filter(([key]) => !current.has(key));
  return [
    ...[...current].map(([key, { kind, at, ground }]) => {
      return { kind, first: planned.get(key)?.at ?? null, final: at, ground };
    }),
    ...gone.map(([key, { kind, at }]) => {
      const without = stages.find((stage) => !numbered(stage).has(key));
      return { kind, first: at, final: null, ground: without?.ground ?? null };
    }),
  ];
}

/** The looks of a stage by kind and place; `ground`: what made them so. */
function numbered({ fair, ground }: DateStage): Map<string, Checkpoint & { ground: Ground | null }> {
  const counts = new Map<string, number>();
  const keyed = fair.checkpoints.toReversed().map((one) => {
    const number = counts.get(one.kind) ?? 0;
    counts.set(one.kind, number + 1);
    return [`${one.kind} ${number}`, { ...one, ground }] as const;
  });
  return new Map(keyed.toReversed());
}
