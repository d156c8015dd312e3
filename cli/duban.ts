import { Command, CommanderError } from 'commander';
import { UsageError } from '../runtime/usage-error';
import { doctorCommand } from './commands/doctor';
import { installCommand } from './commands/install';
import { migrationCommand } from './commands/migration';
import { planCommand } from './commands/plan';
import { policyCommand } from './commands/policy';
import { reportCommand } from './commands/report';
import { rosterCommand } from './commands/roster';
import { startCommand } from './commands/start';
import { tokenCommand } from './commands/token';

const commands = [
  startCommand,
  doctorCommand,
  policyCommand,
  planCommand,
  rosterCommand,
  reportCommand,
  tokenCommand,
  installCommand,
  migrationCommand,
];

async function main(): Promise<void> {
  const program = new Command('duban')
    .description('Supervision schedules that run, remind and can be proved')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .showHelpAfterError(false);
  for (const command of commands) program.addCommand(command());
  for (const command of allOf(program)) {
    command.exitOverride().configureOutput({ writeErr: () => undefined });
  }
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = explain(error);
  }
}

function allOf(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...allOf(child)]);
}

/** One line on stderr and the exit code: 2 for bad input or use. Anything else is our own fault and keeps its stack. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    process.stderr.write(`duban: ${error.message.replace(/^error: /, '')} (see duban --help)\n`);
    return 2;
  }
  if (error instanceof UsageError) {
    process.stderr.write(`duban: ${error.message}\n`);
    return 2;
  }
  process.stderr.write(`duban: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}

void main();
