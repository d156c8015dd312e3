export interface Percentiles {
  p50: number;
  p95: number;
  max: number;
}

/** By nearest rank, exact: the smallest count that so many per cent do not exceed. All 0 where nothing is counted. */
export function percentilesOf(rows: Iterable<ArrayLike<number>>): Percentiles {
  const often: number[] = [];
  let cells = 0;
  for (const row of rows) {
    for (let at = 0; at < row.length; at += 1) {
      const count = row[at] ?? 0;
      often[count] = (often[count] ?? 0) + 1;
    }
    cells += row.length;
  }
  const atRank = (rank: number): number => {
    let seen = 0;
    const count = often.findIndex((times = 0) => (seen += times) >= rank);
    return Math.max(0, count);
  };
  const atPercent = (percent: number): number => atRank(Math.ceil((cells * percent) / 100));
  return { p50: atPercent(50), p95: atPercent(95), max: atPercent(100) };
}
