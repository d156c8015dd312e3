import { Command, CommanderError } from 'commander';
import { UsageError } from '../runtime/usage-error';

/** A command brings only what it needs: `duban plan` must not wait for a database client to load. */
const commands: Record<string, () => Command> = {
  start: () => (require('./commands/start') as typeof import('./commands/start')).startCommand(),
  doctor: () => (require('./commands/doctor') as typeof import('./commands/doctor')).doctorCommand(),
  policy: () => (require('./commands/policy') as typeof import('./commands/policy')).policyCommand(),
  plan: () => (require('./commands/plan') as typeof import('./commands/plan')).planCommand(),
  rehearse: () => (require('./commands/rehearse') as typeof import('./commands/rehearse')).rehearseCommand(),
  office: () => (require('./commands/office') as typeof import('./commands/office')).officeCommand(),
  roster: () => (require('./commands/roster') as typeof import('./commands/roster')).rosterCommand(),
  report: () => (require('./commands/report') as typeof import('./commands/report')).reportCommand(),
  bounce: () => (require('./commands/bounce') as typeof import('./commands/bounce')).bounceCommand(),
  why: () => (require('./commands/why') as typeof import('./commands/why')).whyCommand(),
  audit: () => (require('./commands/audit') as typeof import('./commands/audit')).auditCommand(),
  token: () => (require('./commands/token') as typeof import('./commands/token')).tokenCommand(),
  'sign-in': () => (require('./commands/sign-in') as typeof import('./commands/sign-in')).signInCommand(),
  install: () => (require('./commands/install') as typeof import('./commands/install')).installCommand(),
  migration: () =>
    (require('./commands/migration') as typeof import('./commands/migration')).migrationCommand(),
};

async function main(): Promise<void> {
  const program = new Command('duban').description(
    'Supervision schedules that run, remind and can be proved',
  );
  const wanted = commands[process.argv[2] ?? ''];
  const asked = process.argv[2];
  if (asked !== undefined && !asked.startsWith('-') && asked !== 'help' && wanted === undefined) {
    return refuse(`unknown command '${asked}', expected one of ${Object.keys(commands).join(', ')}`);
  }
  for (const load of wanted === undefined ? Object.values(commands) : [wanted]) program.addCommand(load());
  // Errors are ours to word: one line, exit code 2.
  for (const command of [program, ...allOf(program)]) {
    command.exitOverride().configureOutput({ writeErr: () => undefined });
  }
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = explain(error, program);
  }
}

function allOf(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...allOf(child)]);
}

function refuse(words: string): void {
  process.stderr.write(`duban: ${words} (see duban --help)\n`);
  process.exitCode = 2;
}

/** One line on stderr and the exit code: 2 for bad input or use. Anything else is our own fault and keeps its stack. */
function explain(error: unknown, program: Command): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const words =
      error.code === 'commander.help'
        ? `expected a command: ${program.commands.map((command) => command.name()).join(', ')}`
        : error.message.replace(/^error: /, '');
    process.stderr.write(`duban: ${words} (see duban --help)\n`);
    return 2;
  }
  if (error instanceof UsageError) {
    process.stderr.write(`duban: ${error.message}\n`);
    return 2;
  }
  process.stderr.write(`duban: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}

void main().finally(() => {
  // The SDK's native part may hold a process that never got as far as a worker.
  if (process.argv[2] === 'start') process.exit();
});
