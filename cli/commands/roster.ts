import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { checkRoster } from '../../offices/roster/check-roster';
import { civilDay, importRoster, type ImportResult } from '../../offices/roster/import-roster';
import { readRoster, RosterFileError, type RosterFile } from '../../offices/roster/read-roster';
import { expectRounds } from '../../offices/expected/expect-rounds';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import { systemClock } from '../../runtime/clock';
import { UsageError } from '../../runtime/usage-error';
import { openEngineDatabase } from '../engine-database';

interface Options {
  dryRun?: boolean;
  json?: boolean;
}

export function rosterCommand(): Command {
  const importCommand = new Command('import')
    .description('make the roster what a CSV or XLSX file says: all of it or nothing')
    .argument('<file>', 'CSV or XLSX')
    .option('--dry-run', 'say what would change and write nothing')
    .option('--json', 'print the answer as JSON')
    .action(importFile);
  return new Command('roster').description('units, posts and the people in them').addCommand(importCommand);
}

async function importFile(path: string, { dryRun = false, json = false }: Options): Promise<void> {
  const file = { name: path, bytes: await bytesOf(path) };
  const result = (await faultsOf(file)) ?? (await importInto(file, dryRun));
  process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : inWords(result, dryRun));
  if (result.errors.length > 0) process.exitCode = 1;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError(`roster import ${path}: expected a CSV or XLSX file, can't read it (${reason})`);
  }
}

/** Errors of the content need no running engine; null: there are none. */
async function faultsOf(file: RosterFile): Promise<ImportResult | null> {
  try {
    const { errors } = checkRoster(await readRoster(file), civilDay(await systemClock.now()));
    return errors.length > 0 ? { created: 0, changed: 0, closed: 0, errors } : null;
  } catch (error) {
    if (error instanceof RosterFileError) throw new UsageError(`roster import ${error.message}`);
    throw error;
  }
}

async function importInto(file: RosterFile, dryRun: boolean): Promise<ImportResult> {
  const engine = await openEngineDatabase();
  try {
    const { officeId } = engine;
    const result = await importRoster({ ...engine, newId, appendEntry }, { officeId, file, dryRun });
    if (!dryRun && result.errors.length === 0) await expectRounds(engine, officeId);
    return result;
  } finally {
    await engine.close();
  }
}

function inWords({ created, changed, closed, errors }: ImportResult, dryRun: boolean): string {
  const faults = errors.map(({ row, column, message }) => `row ${row}, ${column}: ${message}\n`);
  if (faults.length > 0) return `${faults.join('')}${faults.length} to mend; nothing was imported\n`;
  return `${dryRun ? 'would be ' : ''}created ${created}, changed ${changed}, closed ${closed}\n`;
}
