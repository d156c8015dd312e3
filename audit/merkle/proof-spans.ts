import { requireCount, splitOf, type Span } from './span';

/**
 * A proof is the hashes of these spans, in this order: whoever can say the hash of a span can write the proof.
 * That a leaf (`index` from 0) is in the tree of `size` leaves: its audit path, RFC 6962, 2.1.1, from the leaf up.
 */
export function inclusionSpans(index: number, size: number): Span[] {
  requireCount('size', size, 1, Number.MAX_SAFE_INTEGER);
  requireCount('index', index, 0, size - 1);
  const spans: Span[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      spans.push({ from: middle, to });
      to = middle;
    } else {
      spans.push({ from, to: middle });
      from = middle;
    }
  }
  return spans.reverse();
}

/** That the tree of `newSize` leaves begins with that of `oldSize`, at least one (RFC 6962, 2.1.2). None where they are the same. */
export function consistencySpans(oldSize: number, newSize: number): Span[] {
  requireCount('new size', newSize, 1, Number.MAX_SAFE_INTEGER);
  requireCount('old size', oldSize, 1, newSize);
  const spans: Span[] = [];
  let from = 0;
  let to = newSize;
  while (to > oldSize) {
    const middle = from + splitOf(to - from);
    if (oldSize <= middle) {
      spans.push({ from: middle, to });
      to = middle;
    } else {
      spans.push({ from, to: middle });
      from = middle;
    }
  }
  // The old tree itself is known to who asks; of a part of it the hash is not.
  if (from > 0) spans.push({ from, to });
  return spans.reverse();
}
