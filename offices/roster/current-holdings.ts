import type { StoredHolding } from './stored-roster';

/** The holding of each post that has not ended by now, by the post's id. One that will end on a day to come is current. */
export function currentHoldings(holdings: StoredHolding[], now: Date): Map<string, StoredHolding> {
  return new Map(
    holdings.filter(({ until }) => until === null || until > now).map((holding) => [holding.postId, holding]),
  );
}

/** The holding of each post that ended last. */
export function lastEnded(
  holdings: StoredHolding[],
  now: Date,
): Map<string, StoredHolding & { until: Date }> {
  const last = new Map<string, StoredHolding & { until: Date }>();
  for (const holding of holdings) {
    const { postId, until } = holding;
    if (until === null || until > now) continue;
    const before = last.get(postId);
    if (
      !before ||
      until > before.until ||
      (until.getTime() === before.until.getTime() && holding.from >= before.from)
    )
      last.set(postId, { ...holding, until });
  }
  return last;
}
