import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import type { ParsedPolicy } from '../../domain/policy/parse';
import { UsageError } from '../../runtime/usage-error';

export function policyCommand(): Command {
  return new Command('policy')
    .description('Check the rules of an office')
    .addCommand(
      new Command('check')
        .description('List every error of a policy file, and what it leaves open')
        .argument('<file>', 'the policy, YAML')
        .option('--json', 'one JSON document on stdout')
        .action(check),
    );
}

/** Exit code 1 when there are errors; open questions alone are fine. */
function check(file: string, options: { json?: boolean }): void {
  const parsed = parsePolicyFile(file);
  const { errors, unresolved } = parsed;
  const ok = errors.length === 0;
  if (!ok) process.exitCode = 1;
  const text = options.json ? JSON.stringify({ ok, errors, unresolved }, null, 2) : report(file, parsed);
  process.stdout.write(`${text}\n`);
}

/** Throws UsageError for a file that is missing, unreadable or no policy at all. Errors in its content are answers. */
export function parsePolicyFile(file: string): ParsedPolicy {
  const source = readTextFile(file);
  // Loaded when it is used: the calendars and parsers behind it would slow down every other command. `require`, for
  // the command runs under tsx's CommonJS hook alone, where a native `import()` does not find sources.
  const { parsePolicy } = require('../../domain/policy/parse') as typeof import('../../domain/policy/parse');
  const parsed = parsePolicy(source);
  if (parsed.notAPolicy !== null) throw new UsageError(`${file}: ${parsed.notAPolicy}`);
  return parsed;
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

function report(file: string, { errors, unresolved }: ParsedPolicy): string {
  return [
    ...errors.map(({ path, line, message }) => `${file}:${line} ${path === '' ? '' : `${path}: `}${message}`),
    ...unresolved.map(({ path, line, quote, question }) => {
      const words = quote === undefined ? '' : ` [${quote}]`;
      return `${file}:${line} ${path}: open question${words}: ${question}`;
    }),
    errors.length === 0 ? 'ok' : `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`,
  ].join('\n');
}
