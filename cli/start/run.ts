import type { Config } from '../../runtime/config';
import { startEngine } from './engine';
import { say } from './say';

/** Starts the engine, prints how to sign in, and ends it all on Ctrl-C, on SIGTERM, or when a part dies. */
export async function runUntilStopped(config: Config): Promise<void> {
  const began = performance.now();
  let end: (exitCode: number) => void = () => undefined;
  const ended = new Promise<number>((resolve) => (end = resolve));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => end(0));

  const engine = await startEngine(config, (reason) => {
    say(reason);
    end(1);
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`ready after ${seconds} s on ${engine.url}`);
  if (engine.setUpUrl !== null) say(`set up the office (once, within 12 hours): ${engine.setUpUrl}`);
  if (engine.signInUrl !== null) say(`sign in (once, within 12 hours): ${engine.signInUrl}`);
  process.exitCode = await ended;
  say('stopping');
  await engine.stop();
}
