/** The one in the middle; of an even number the mean of both. Throws where there is none. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new RangeError('median: expected figures, got none');
  return (low + high) / 2;
}

/** Four digits are more than a benchmark knows. */
export const rounded = (figure: number): number => Number(figure.toPrecision(4));
