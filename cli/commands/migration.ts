import { Command } from 'commander';

export function migrationCommand(): Command {
  return new Command('migration');
}
