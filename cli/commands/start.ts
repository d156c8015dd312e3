import { Command } from 'commander';
import { processConfig } from '../../runtime/config';
import { runUntilStopped } from '../start/run';

export function startCommand(): Command {
  return new Command('start')
    .description('start the whole engine on its data folder')
    .action(() => runUntilStopped(processConfig()));
}
