import { Command } from 'commander';
import { processConfig } from '../../runtime/config';

export function startCommand(): Command {
  return new Command('start').description('start the whole engine on its data folder').action(async () => {
    const config = processConfig();
    const { runUntilStopped } = await import('../start/run');
    await runUntilStopped(config);
  });
}
