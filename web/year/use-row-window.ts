import { useEffect, useRef, useState } from 'react';
import { usePrinting } from './use-printing';

/** Rows rendered above and below what is seen: a flick of the wheel finds them there. */
const OVERSCAN = 8;
/** A print has all rows, up to some forty pages. */
const MOST_PRINTED = 1_200;

/** Which rows of a long list are worth rendering; all of them for paper. Heights in CSS pixels. */
export function useRowWindow(count: number, rowHeight: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(640);
  const printing = usePrinting();
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measured = new ResizeObserver(() => setHeight(element.clientHeight));
    measured.observe(element);
    return () => measured.disconnect();
  }, []);
  const first = Math.floor(top / rowHeight);
  const seen = Math.ceil(height / rowHeight);
  return {
    scroller,
    printing,
    from: printing ? 0 : Math.max(0, first - OVERSCAN),
    to: printing ? Math.min(count, MOST_PRINTED) : Math.min(count, first + seen + OVERSCAN),
    seen,
    /** Rows that are rendered at once, at most: a row that leaves gives its elements to one that comes. */
    slots: seen + 2 * OVERSCAN + 1,
    /** A row further on is a new state; less is not worth a render. */
    onScroll: () => setTop(Math.floor((scroller.current?.scrollTop ?? 0) / rowHeight) * rowHeight),
  };
}
