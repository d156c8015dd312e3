/** The one clock of everything outside workflows. Asynchronous, for in tests it is the test server's own time. */
export interface Clock {
  now(): Promise<Date>;
}

export const systemClock: Clock = { now: () => Promise.resolve(new Date()) };
