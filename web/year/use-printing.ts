import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True while the page is laid out on paper: a list has all its rows there, for nobody can ask paper for more. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const paper = window.matchMedia('print');
    // At once: the browser lays the paper out as soon as this returns.
    const change = () => flushSync(() => setPrinting(paper.matches));
    paper.addEventListener('change', change);
    return () => paper.removeEventListener('change', change);
  }, []);
  return printing;
}
