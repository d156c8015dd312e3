/** Who sat in a post, from an instant to another (exclusive); `until` null: still in it. */
export interface Holding {
  personId: string;
  from: Date;
  until: Date | null;
}

/** Somebody answers for a post while its holder is away; `until` is exclusive, null while nobody knows. */
export interface Absence {
  deputyId: string;
  from: Date;
  until: Date | null;
  recordedAt: Date;
}

export interface Answering {
  personId: string;
  /** In the place of who holds the post, or of nobody where it is vacant. */
  deputy: boolean;
}

/** Who answers for a post at an instant: the deputy during an absence, else the holder; null where nobody does. */
export function answersAt(
  holdings: readonly Holding[],
  absences: readonly Absence[],
  at: Date,
): Answering | null {
  const holder = latest(holdings.filter((holding) => lasts(holding, at)));
  const absence = latest(absences.filter((one) => lasts(one, at) && concerns(one, holder)));
  if (absence !== null) return { personId: absence.deputyId, deputy: true };
  return holder === null ? null : { personId: holder.personId, deputy: false };
}

/**
 * An absence is that of the person who held the post when it began or, where it was announced before, when it was
 * recorded. It does not go over to a successor, who is there; in a vacancy the deputy goes on.
 */
function concerns(absence: Absence, holder: Holding | null): boolean {
  return (
    holder === null || holder.from.getTime() <= Math.min(absence.from.getTime(), absence.recordedAt.getTime())
  );
}

function lasts({ from, until }: { from: Date; until: Date | null }, at: Date): boolean {
  return from.getTime() <= at.getTime() && (until === null || until.getTime() > at.getTime());
}

/** The one that began last; of two that began together the first in the list. */
function latest<T extends { from: Date }>(all: T[]): T | null {
  return all.reduce<T | null>(
    (last, one) => (last === null || one.from.getTime() > last.from.getTime() ? one : last),
    null,
  );
}
