import { Command } from 'commander';

export function rosterCommand(): Command {
  return new Command('roster');
}
