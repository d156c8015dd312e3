import { Command } from 'commander';
import { isRulePack, parseRulePack } from '../../domain/accountability/parse-rule-pack';
import { adaptationFaults } from '../../domain/burden/adaptation';
import { planRemarks } from '../../domain/burden/plan-remarks';
import { plainRoster } from '../../domain/burden/roster-summary';
import { statutoryCalendar } from '../../domain/calendar/statutory-calendar';
import type { ParsedPolicy, PolicyError } from '../../domain/policy/parse';
import type { Policy } from '../../domain/policy/schema';
import { readYaml } from '../../domain/policy/yaml-source';
import { parsePolicyFile, readTextFile, usablePolicy, yearFrom } from '../policy-file';

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
        .argument('<file>', 'the policy, or a rule pack, YAML')
        .option('--superior <file>', "the superior's policy, whose rules this one adapts")
        .option('--year <year>', 'the civil year that its limits look at (default: the coming one)')
        .option('--json', 'one JSON document on stdout')
        .action(check),
    );
}

/** Exit code 1 when there are errors, refusals of its own limits and faults against its superior's rules among them. */
function check(file: string, options: CheckOptions): void {
  const year = options.year === undefined ? new Date().getFullYear() + 1 : yearFrom(options.year);
  const superior = options.superior === undefined ? null : usablePolicy(options.superior, '--superior');
  const checked = rulePack(file) ?? withLimits(parsePolicyFile(file), superior, year);
  if (!checked.ok) process.exitCode = 1;
  const text = options.json ? JSON.stringify(checked, null, 2) : report(file, checked);
  process.stdout.write(`${text}\n`);
}

/** A rule pack has no plan and leaves no questions; null for any other file. */
function rulePack(file: string): CheckedPolicy | null {
  const source = readTextFile(file);
  if (!isRulePack(source)) return null;
  const { errors } = parseRulePack(source);
  return { ok: errors.length === 0, errors, unresolved: [], warnings: [] };
}

/** A policy with errors has no plan that its limits could look at. */
function withLimits(
  { source, policy, errors, unresolved }: ReturnType<typeof parsePolicyFile>,
  superior: Policy | null,
  year: number,
): CheckedPolicy {
  if (policy === null) return { ok: false, errors, unresolved, warnings: [] };
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
