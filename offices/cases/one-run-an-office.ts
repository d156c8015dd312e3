interface Runs<T> {
  current: Promise<T>;
  next: Promise<T> | null;
}

/**
 * Work over all of an office that many ask for at the same moment: one run at a time in this process, and whoever asks
 * during one shares the next, which begins behind it and so finds what they have committed.
 */
export function oneRunAnOffice<T>() {
  const runs = new Map<string, Runs<T>>();

  function begin(officeId: string, work: () => Promise<T>): Promise<T> {
    const current = work().finally(() => {
      if (runs.get(officeId)?.current === current && runs.get(officeId)?.next === null) runs.delete(officeId);
    });
    runs.set(officeId, { current, next: null });
    return current;
  }

  return (officeId: string, work: () => Promise<T>): Promise<T> => {
    const running = runs.get(officeId);
    if (running === undefined) return begin(officeId, work);
    // However the first one ends: what it did not do, the next does.
    running.next ??= running.current.then(
      () => begin(officeId, work),
      () => begin(officeId, work),
    );
    return running.next;
  };
}
