/** At most `messages` within any stretch of `withinMs` milliseconds. */
export interface SendLimit {
  messages: number;
  withinMs: number;
}

/** When messages left, in milliseconds of the epoch, the oldest first. What no limit looks at any more is left out. */
export type SendTimes = readonly number[];

/**
 * Whether one more message may leave at `nowMs`, by all limits of a channel. `waitMs` is 0 where it may, and `times`
 * then has it; else it says after how long to ask again. No stretch of a limit's length ever holds more than it
 * allows, which a bucket that fills up again would not promise.
 */
export function admit(
  limits: readonly SendLimit[],
  times: SendTimes,
  nowMs: number,
): { times: SendTimes; waitMs: number } {
  const longestMs = Math.max(0, ...limits.map(({ withinMs }) => withinMs));
  const kept = times.filter((at) => at > nowMs - longestMs);
  const waitMs = Math.max(0, ...limits.map((limit) => untilFree(limit, kept, nowMs)));
  return waitMs > 0 ? { times: kept, waitMs } : { times: [...kept, nowMs], waitMs: 0 };
}

/** The message that stands `messages` back must have left the stretch. */
function untilFree({ messages, withinMs }: SendLimit, times: SendTimes, nowMs: number): number {
  const oldest = times[times.length - messages];
  return oldest === undefined ? 0 : oldest + withinMs - nowMs;
}
