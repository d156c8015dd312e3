import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../usage-error';

/** An environment as the process hands it over: `process.env`, or a plain object in a test. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The value of each variable, taken from NAME or from the file that NAME_FILE names (its content, trimmed).
 * An empty variable counts as not given: compose files and unit files write them so.
 * Throws UsageError where both are given or the file can't be read.
 */
export function valuesOf(
  env: Environment,
  names: readonly string[],
  cwd: string,
): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, valueOf(env, name, cwd)]));
}

function valueOf(env: Environment, name: string, cwd: string): string | undefined {
  const direct = env[name]?.trim();
  const file = env[`${name}_FILE`]?.trim();
  if (!file) return direct || undefined;
  if (direct) {
    throw new UsageError(`${name}: both ${name} and ${name}_FILE are given, expected only one of them`);
  }
  const path = resolve(cwd, file);
  const content = contentOf(path, `${name}_FILE`);
  if (!content) throw new UsageError(`${name}_FILE: ${path} is empty, expected the value of ${name} in it`);
  return content;
}

/** A file's text, trimmed. `what` names the variable in the error. */
export function contentOf(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    throw new UsageError(`${what}: ${path} can't be read (${reason}), expected a readable file`);
  }
}
