import { last, type DateStage } from './date-stages';

/** The dates that a round's row has. */
export interface StoredDates {
  dueAt: Date | null;
  lateAfter: Date | null;
  closesAt: Date | null;
}

/**
 * The stages that hold for a row. What changed after its close, or a moment ago (after `by`), holds only where the row
 * has it: a round that was closed is moved by nothing, unless something that was returned has opened it again.
 */
export function standingStages(
  stages: readonly [DateStage, ...DateStage[]],
  row: StoredDates,
  by: Date,
): [DateStage, ...DateStage[]] {
  const [first, ...later] = stages;
  const upTo = (count: number): [DateStage, ...DateStage[]] => [first, ...later.slice(0, count)];
  const free = later.findIndex(({ since, atOpening }, index) => {
    const before = Date.parse(last(upTo(index)).fair.closesAt);
    return !atOpening && since.getTime() > Math.min(before, by.getTime());
  });
  const holding = free < 0 ? later.length : free;
  for (let count = later.length; count > holding; count -= 1) {
    if (isStored(last(upTo(count)), row)) return upTo(count);
  }
  return upTo(holding);
}

/** The instant of a date of a stage, ISO 8601 in UTC, as rows have it. */
export function dateIn({ compiled, fair }: DateStage, date: keyof StoredDates): string | null {
  const iso = date === 'dueAt' ? compiled.dueAt : fair[date];
  return iso === null ? null : new Date(iso).toISOString();
}

function isStored(stage: DateStage, row: StoredDates): boolean {
  return (['dueAt', 'lateAfter', 'closesAt'] as const).every(
    (date) => dateIn(stage, date) === (row[date]?.toISOString() ?? null),
  );
}
