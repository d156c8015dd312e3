import { Command } from 'commander';

export function installCommand(): Command {
  return new Command('install');
}
