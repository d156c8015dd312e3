import { Command } from 'commander';
import { parse } from 'yaml';
import type { CompiledRound } from '../../domain/cadence/compiled-round';
import { planYear } from '../../domain/cadence/plan-year';
import { administeredCalendar } from '../../domain/calendar/administered-calendar';
import { parseAdministeredYear } from '../../domain/calendar/administered-year';
import { statutoryCalendar } from '../../domain/calendar/statutory-calendar';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { Policy } from '../../domain/policy/schema';
import { UsageError } from '../../runtime/usage-error';
import { defaultPolicy, readTextFile, tellUnresolved, usablePolicy, yearFrom } from '../policy-file';

interface PlanOptions {
  year: string;
  policy?: string;
  cadence?: string;
  calendar?: string;
  json?: boolean;
}

export function planCommand(): Command {
  return new Command('plan')
    .description('The rounds that fall due in a year, with the reason for every date')
    .requiredOption('--year <year>', 'the civil year, 1990 to 2100')
    .option('--policy <file>', 'the policy (default: policies/five-cadences.yaml of the checkout)')
    .option('--cadence <name>', 'only this cadence')
    .option('--calendar <file>', 'a year that the office administers itself, YAML or JSON')
    .option('--json', 'one JSON document on stdout')
    .action(plan);
}

function plan(options: PlanOptions): void {
  const year = yearFrom(options.year);
  const policy = usablePolicy(options.policy ?? defaultPolicy);
  expectCadence(policy, options.cadence);
  const rounds = planned(policy, calendarFrom(options.calendar), year, options.cadence);
  process.stdout.write(`${options.json ? JSON.stringify(rounds, null, 2) : table(rounds)}\n`);
  tellUnresolved(policy, 'not planned');
}

function expectCadence(policy: Policy, name: string | undefined): void {
  const known = Object.keys(policy.cadences);
  if (name === undefined || known.includes(name)) return;
  throw new UsageError(`--cadence: expected one of ${known.join(', ')}, got "${name}"`);
}

function calendarFrom(file: string | undefined): WorkingCalendar {
  if (file === undefined) return statutoryCalendar;
  const source = readTextFile(file);
  let entered: unknown;
  try {
    entered = parse(source);
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new UsageError(`${file}: expected YAML or JSON: ${reason}`);
  }
  const { year, errors } = parseAdministeredYear(entered);
  if (year) return administeredCalendar(statutoryCalendar, [year]);
  const all = errors.map((error) => (error.path === '' ? error.message : `${error.path}: ${error.message}`));
  throw new UsageError(`${file}: expected the calendar of one year: ${all.join('; ')}`);
}

function planned(
  policy: Policy,
  calendar: WorkingCalendar,
  year: number,
  cadence: string | undefined,
): CompiledRound[] {
  try {
    return planYear(policy, calendar, year, cadence);
  } catch (error) {
    // A calendar without working days: the input's fault, not ours.
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

function table(rounds: readonly CompiledRound[]): string {
  const rows = [
    ['due', 'cadence', 'period', 'opens', 'closes', 'notes'],
    ...rounds.map((round) => [
      round.skipped ? `(${round.periodStart})` : shortTime(round.dueAt),
      round.cadence,
      round.period,
      shortTime(round.opensAt),
      shortTime(round.closesAt),
      notes(round),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function notes({ skipped, shift, provisional }: CompiledRound): string {
  const parts = [skipped ? `skipped: ${skipped.reason}` : shift, provisional ? 'provisional' : null];
  return parts.filter((part) => part !== null).join('; ');
}

/** `2026-02-24 18:00`; every time of a plan is in the office's zone. */
function shortTime(iso: string | null): string {
  return iso === null ? '-' : iso.slice(0, 16).replace('T', ' ');
}
