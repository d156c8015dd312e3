import { existsSync } from 'node:fs';
import type { Config } from './config';
import type { Progress } from './progress';
import { findProgram, isExecutable } from './programs/find';
import { run } from './programs/run';
import { UsageError } from './usage-error';

type ChromiumConfig = Pick<Config, 'chromiumPath' | 'childEnv'>;

const APT_LIMIT_MS = 20 * 60_000;
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** A Chromium that is here, for the page tests; null where there is none. Throws where DUBAN_CHROMIUM is wrong. */
export function findChromium({ chromiumPath, childEnv }: ChromiumConfig): string | null {
  if (chromiumPath) {
    if (isExecutable(chromiumPath)) return chromiumPath;
    throw new UsageError(`DUBAN_CHROMIUM: ${chromiumPath} is not a program, expected Chromium's`);
  }
  const found = findProgram(childEnv, 'chromium', 'chromium-browser', 'google-chrome');
  return found ?? (existsSync(MAC) ? MAC : null);
}

/** A Chromium, installed from Debian's packages where we may (with a font that has Chinese). */
export async function resolveChromium(config: ChromiumConfig, say: Progress): Promise<string> {
  const found = findChromium(config);
  if (found) return found;
  const env = { ...config.childEnv, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = findProgram(env, 'apt-get');
  if (apt && process.getuid?.() === 0) {
    const onWaiting = (seconds: number) => say(`still installing Chromium (${seconds} s) ...`);
    say('installing Chromium with apt-get ...');
    try {
      await run(apt, ['update', '-qq'], { env, timeoutMs: APT_LIMIT_MS, onWaiting });
      const packages = ['chromium', 'fonts-noto-cjk'];
      await run(apt, ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
        env,
        timeoutMs: APT_LIMIT_MS,
        onWaiting,
      });
    } catch (error) {
      say(`installing Chromium failed: ${(error as Error).message}`);
    }
  }
  const installed = findChromium(config);
  if (installed) return installed;
  throw new UsageError(
    'Chromium: none to be had for the page tests, expected one of DUBAN_CHROMIUM (its path), chromium or google-chrome on PATH, or root with apt-get',
  );
}
