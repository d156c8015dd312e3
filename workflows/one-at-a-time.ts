/**
 * Runs what it is given one after the other, in the order in which it was given: nothing of a case meets something
 * half done. What fails does so for whoever asked, and the next goes on.
 */
export function oneAtATime(): <T>(act: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(act: () => Promise<T>): Promise<T> => {
    const mine = last.then(act);
    last = mine.catch(() => undefined);
    return mine;
  };
}
