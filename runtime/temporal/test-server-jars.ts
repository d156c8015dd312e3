import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../config/values';
import type { Progress } from '../progress';
import { findProgram } from '../programs/find';
import { run } from '../programs/run';

export const JARS_VERSION = '1.38.0';
export const LAUNCHER = 'temporal-test-server';
export const CLASS_ARCHIVE = 'classes.jsa';
const MAVEN_LIMIT_MS = 10 * 60_000;

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>duban</groupId>
  <artifactId>test-parts</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>io.temporal</groupId>
      <artifactId>temporal-test-server</artifactId>
      <version>${JARS_VERSION}</version>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-nop</artifactId>
      <version>2.0.17</version>
    </dependency>
  </dependencies>
</project>
`;

// Every argument is passed on: with the port alone the server does not skip time.
// The class archive halves the start, which the SDK grants five seconds only. The first compiler is enough.
const launcher = `#!/bin/sh
folder=$(cd "$(dirname "$0")" && pwd)
set -- -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$folder/lib/*" io.temporal.testserver.TestServer "$@"
[ -f "$folder/${CLASS_ARCHIVE}" ] && set -- -Xshare:auto "-XX:SharedArchiveFile=$folder/${CLASS_ARCHIVE}" "$@"
exec java "$@"
`;

/**
 * The time-skipping server from Maven's repository, in a folder: jars and a launcher that takes the SDK's arguments.
 * Gives the folder; null where Java or Maven is missing or fails.
 */
export async function fetchTestServerJars(
  work: string,
  env: Environment,
  say: Progress,
): Promise<string | null> {
  const maven = findProgram(env, 'mvn');
  if (!maven || !findProgram(env, 'java')) {
    say('there is no mvn and java on PATH to fetch the Temporal test server with');
    return null;
  }
  say(`fetching the Temporal test server ${JARS_VERSION} with Maven ...`);
  const folder = join(work, 'server');
  await mkdir(folder);
  await writeFile(join(folder, 'pom.xml'), pom);
  try {
    const args = ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${join(folder, 'lib')}`];
    await run(maven, args, {
      env,
      cwd: folder,
      timeoutMs: MAVEN_LIMIT_MS,
      onWaiting: (seconds) => say(`still fetching the Temporal test server (${seconds} s) ...`),
    });
  } catch (error) {
    say(`fetching the Temporal test server failed: ${(error as Error).message}`);
    return null;
  }
  await writeFile(join(folder, LAUNCHER), launcher);
  await chmod(join(folder, LAUNCHER), 0o755);
  return folder;
}
