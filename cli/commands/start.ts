import { Command } from 'commander';
import { processConfig } from '../../runtime/config';

export function startCommand(): Command {
  return new Command('start').description('start the whole engine on its data folder').action(async () => {
    const config = processConfig();
    // Only now: a wrong variable is said at once, before the whole engine is loaded.
    const { runUntilStopped } = require('../start/run') as typeof import('../start/run');
    await runUntilStopped(config);
  });
}
