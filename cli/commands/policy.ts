import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import type { ParsedPolicy, PolicyError } from '../../domain/policy/parse';
import type { Policy } from '../../domain/policy/schema';
import { UsageError } from '../../runtime/usage-error';

interface CheckOptions {
  superior?: string;
  year?: string;
  json?: boolean;
}

/** What the check says: `ok` exactly where there are no errors. Open questions and warnings alone are fine. */
interface CheckedPolicy extends Pick<ParsedPolicy, 'errors' | 'unresolved'> {
  ok: boolean;
  /** What its own limits find in a year without refusing it. */
  warnings: PolicyError[];
}

export function policyCommand(): Command {
  return new Command('policy')
    .description('Check the rules of an office')
    .addCommand(
      new Command('check')
        .description('List every error of a policy file, what it leaves open and what its limits warn of')
        .argument('<file>', 'the policy, YAML')
        .option('--superior <file>', "the superior's policy, whose rules this one adapts")
        .option('--year <year>', 'the civil year that its limits look at (default: the coming one)')
        .option('--json', 'one JSON document on stdout')
        .action(check),
    );
}

/** Exit code 1 when there are errors, refusals of its own limits and faults against its superior's rules among them. */
function check(file: string, options: CheckOptions): void {
  const year = options.year === undefined ? new Date().getFullYear() + 1 : yearFrom(options.year);
  const superior = options.superior === undefined ? null : superiorFrom(options.superior);
  const source = readTextFile(file);
  const parsed = parsePolicyText(file, source);
  const checked = withLimits(source, parsed, superior, year);
  if (!checked.ok) process.exitCode = 1;
  const text = options.json ? JSON.stringify(checked, null, 2) : report(file, checked);
  process.stdout.write(`${text}\n`);
}

/** A policy with errors has no plan that its limits could look at. */
function withLimits(
  source: string,
  { policy, errors, unresolved }: ParsedPolicy,
  superior: Policy | null,
  year: number,
): CheckedPolicy {
  if (policy === null) return { ok: false, errors, unresolved, warnings: [] };
  const { adaptationFaults, planRemarks, plainRoster, readYaml, statutoryCalendar } = domain();
  const [{ lineOf }] = readYaml(source).readings;
  const placed = ({ path, message }: { path: string; message: string }): PolicyError => ({
    path,
    line: lineOf(path.split('.')),
    message,
  });
  const remarks = planRemarks(policy, statutoryCalendar, year, plainRoster(policy)).map((remark) => ({
    ...placed({ path: remark.path, message: remark.message.en }),
    refused: remark.consequence === 'refuse',
  }));
  const told = (refused: boolean): PolicyError[] =>
    remarks
      .filter((remark) => remark.refused === refused)
      .map(({ path, line, message }) => ({ path, line, message }));
  const against = superior ? adaptationFaults(superior, policy, statutoryCalendar, year).map(placed) : [];
  const refusals = [...told(true), ...against].sort((a, b) => a.line - b.line);
  const warnings = told(false).sort((a, b) => a.line - b.line);
  return { ok: refusals.length === 0, errors: refusals, unresolved, warnings };
}

/**
 * Loaded when they are used: the calendars and parsers behind it would slow down every other command. `require`, for the
 * command runs under tsx's CommonJS hook alone, where a native `import()` does not find sources.
 */
function domain() {
  return {
    ...(require('../../domain/burden/adaptation') as typeof import('../../domain/burden/adaptation')),
    ...(require('../../domain/burden/plan-remarks') as typeof import('../../domain/burden/plan-remarks')),
    ...(require('../../domain/burden/roster-summary') as typeof import('../../domain/burden/roster-summary')),
    ...(require('../../domain/calendar/statutory-calendar') as typeof import('../../domain/calendar/statutory-calendar')),
    ...(require('../../domain/policy/yaml-source') as typeof import('../../domain/policy/yaml-source')),
  };
}

function yearFrom(text: string): number {
  const year = Number(text);
  if (/^\d{4}$/.test(text) && year >= 1990 && year <= 2100) return year;
  throw new UsageError(`--year: expected a whole year from 1990 to 2100, got "${text}"`);
}

/** The check is of the other file: a superior's policy has to be right already. */
function superiorFrom(file: string): Policy {
  const { policy, errors } = parsePolicyFile(file);
  if (policy) return policy;
  const count = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  throw new UsageError(
    `--superior: ${file}: expected a policy without errors, it has ${count}: duban policy check ${file}`,
  );
}

/** Throws UsageError for a file that is missing, unreadable or no policy at all. Errors in its content are answers. */
export function parsePolicyFile(file: string): ParsedPolicy {
  return parsePolicyText(file, readTextFile(file));
}

function parsePolicyText(file: string, source: string): ParsedPolicy {
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

function report(file: string, { errors, unresolved, warnings }: CheckedPolicy): string {
  return [
    ...errors.map(({ path, line, message }) => `${file}:${line} ${path === '' ? '' : `${path}: `}${message}`),
    ...unresolved.map(({ path, line, quote, question }) => {
      const words = quote === undefined ? '' : ` [${quote}]`;
      return `${file}:${line} ${path}: open question${words}: ${question}`;
    }),
    ...warnings.map(({ path, line, message }) => `${file}:${line} ${path}: warning: ${message}`),
    errors.length === 0 ? 'ok' : `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`,
  ].join('\n');
}
