import { join } from 'node:path';
import type { Environment } from '../config/values';
import type { Progress } from '../progress';
import { findProgram, isExecutable } from '../programs/find';
import { run } from '../programs/run';

/** Programs that Go builds from their modules in one run. */
export interface GoBuild {
  /** What a person who waits is told is being built. */
  what: string;
  /** With their versions. */
  modules: readonly string[];
  /** What Go names them. */
  programs: readonly string[];
}

/** Later tags carry a `replace` in their go.mod, which `go install` refuses. Holds Temporal Server 1.29.1. */
export const CLI_VERSION = 'v1.5.1';
export const SERVER_VERSION = 'v1.29.1';

export const CLI: GoBuild = {
  what: `the Temporal CLI ${CLI_VERSION}`,
  modules: [`github.com/temporalio/cli/cmd/temporal@${CLI_VERSION}`],
  programs: ['temporal'],
};
/** The server as installations run it, and what makes its tables. */
export const SERVER: GoBuild = {
  what: `Temporal Server ${SERVER_VERSION}`,
  modules: [
    `go.temporal.io/server/cmd/server@${SERVER_VERSION}`,
    `go.temporal.io/server/cmd/tools/sql@${SERVER_VERSION}`,
  ],
  programs: ['server', 'sql'],
};

/** Four minutes on two cores; a slow machine behind a slow proxy may take much longer. */
const BUILD_LIMIT_MS = 45 * 60_000;

/** Builds programs with Go's tools into a folder. Gives their paths; null where Go is missing or fails. */
export async function buildWithGo(
  { what, modules, programs }: GoBuild,
  folder: string,
  env: Environment,
  say: Progress,
): Promise<string[] | null> {
  const go = findProgram(env, 'go');
  if (!go) {
    say(`there is no go on PATH to build ${what} with`);
    return null;
  }
  say(`building ${what} with Go; this takes about four minutes, the first time only ...`);
  try {
    await run(go, ['install', '-ldflags=-s -w', ...modules], {
      // Cross-compiling into GOBIN is refused; the machine's own system is what is wanted.
      env: { ...env, GOBIN: folder, GOOS: '', GOARCH: '' },
      cwd: folder,
      timeoutMs: BUILD_LIMIT_MS,
      onWaiting: (seconds) => say(`still building ${what} (${seconds} s) ...`),
    });
  } catch (error) {
    say(`building ${what} failed: ${(error as Error).message}`);
    return null;
  }
  const paths = programs.map((program) =>
    join(folder, process.platform === 'win32' ? `${program}.exe` : program),
  );
  return paths.every(isExecutable) ? paths : null;
}
