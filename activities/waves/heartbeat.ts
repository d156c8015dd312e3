import type { Context } from '@temporalio/activity';

/** Well below the heartbeat timeout of `sendWave`: a slow mail server must not make its sender look lost. */
const EVERY_MS = 5_000;

/** Beats for as long as the work takes, each beat with how far it has come. */
export async function beating<T>(context: Context, progress: () => number, work: Promise<T>): Promise<T> {
  const beat = setInterval(() => context.heartbeat(progress()), EVERY_MS);
  try {
    return await work;
  } finally {
    clearInterval(beat);
  }
}
