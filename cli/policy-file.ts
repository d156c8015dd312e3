import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePolicy, type ParsedPolicy } from '../domain/policy/parse';
import type { Policy } from '../domain/policy/schema';
import { unresolvedOf } from '../domain/policy/vague-words';
import { UsageError } from '../runtime/usage-error';

/** What a command works with where none is named. */
export const defaultPolicy = path.join(__dirname, '..', 'policies', 'five-cadences.yaml');

/** The civil years that calendars and plans are known for. */
const years = { first: 1990, last: 2100 } as const;

/** Throws UsageError for a file that is missing, unreadable or no policy at all. Errors in its content are answers. */
export function parsePolicyFile(file: string): ParsedPolicy & { source: string } {
  const source = readTextFile(file);
  const parsed = parsePolicy(source);
  if (parsed.notAPolicy !== null) throw new UsageError(`${file}: ${parsed.notAPolicy}`);
  return { ...parsed, source };
}

/** A policy without errors. Throws UsageError with their count, and the command that lists them; `option` names it. */
export function usablePolicy(file: string, option?: string): Policy {
  const { policy, errors } = parsePolicyFile(file);
  if (policy) return policy;
  const count = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  const where = option === undefined ? file : `${option}: ${file}`;
  throw new UsageError(
    `${where}: expected a policy without errors, it has ${count}: duban policy check ${file}`,
  );
}

/** Says on stderr which cadences stand still, and what has to be settled. `what`: `not planned`. */
export function tellUnresolved(policy: Policy, what: string): void {
  for (const { path: at, question } of unresolvedOf(policy)) {
    process.stderr.write(`${what}: ${at}: ${question}\n`);
  }
}

/** The value of `--year`. */
export function yearFrom(text: string): number {
  return wholeNumber('--year', text, years.first, years.last, 'a whole year');
}

/** The value of an option that is a whole number. Throws UsageError that names it. */
export function wholeNumber(
  option: string,
  text: string,
  least: number,
  most: number,
  what = 'a whole number',
): number {
  const number = Number(text);
  if (/^\d{1,9}$/.test(text) && number >= least && number <= most) return number;
  throw new UsageError(`${option}: expected ${what} from ${least} to ${most}, got "${text}"`);
}

/** A UTF-8 text, its path taken from the working directory. Throws UsageError for what can't be read as one. */
export function readTextFile(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new UsageError(`${file}: expected a file that can be read: ${messageOf(error)}`);
  }
  try {
    if (bytes.includes(0)) throw new TypeError('it holds zero bytes');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UsageError(`${file}: expected a text in UTF-8: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
