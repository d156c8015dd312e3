import { join } from 'node:path';
import type { Environment } from '../config/values';
import type { Progress } from '../progress';
import { findProgram, isExecutable } from '../programs/find';
import { run } from '../programs/run';

/** Later tags carry a `replace` in their go.mod, which `go install` refuses. Holds Temporal Server 1.29.1. */
export const CLI_VERSION = 'v1.5.1';
const MODULE = `github.com/temporalio/cli/cmd/temporal@${CLI_VERSION}`;
/** Four minutes on two cores; a slow machine behind a slow proxy may take much longer. */
const BUILD_LIMIT_MS = 45 * 60_000;

/** Builds the Temporal CLI with Go's tools into a folder. Gives its path; null where Go is missing or fails. */
export async function buildCliWithGo(
  folder: string,
  env: Environment,
  say: Progress,
): Promise<string | null> {
  const go = findProgram(env, 'go');
  if (!go) {
    say('there is no go on PATH to build the Temporal CLI with');
    return null;
  }
  say(
    `building the Temporal CLI ${CLI_VERSION} with Go; this takes about four minutes, the first time only ...`,
  );
  try {
    await run(go, ['install', '-ldflags=-s -w', MODULE], {
      // Cross-compiling into GOBIN is refused; the machine's own system is what is wanted.
      env: { ...env, GOBIN: folder, GOOS: '', GOARCH: '' },
      cwd: folder,
      timeoutMs: BUILD_LIMIT_MS,
      onWaiting: (seconds) => say(`still building the Temporal CLI (${seconds} s) ...`),
    });
  } catch (error) {
    say(`building the Temporal CLI failed: ${(error as Error).message}`);
    return null;
  }
  const program = join(folder, process.platform === 'win32' ? 'temporal.exe' : 'temporal');
  return isExecutable(program) ? program : null;
}
