import { Argument, Command } from 'commander';
import { processConfig } from '../../runtime/config';
import { resolveChromium } from '../../runtime/chromium';
import { postgresSoftware } from '../../runtime/postgres/software';
import { clusterPrograms } from '../../runtime/temporal/cluster-programs';
import { resolveTemporalCli } from '../../runtime/temporal/resolve-cli';
import { timeSkippingServerPath } from '../../runtime/temporal/test-server';

export function installCommand(): Command {
  return new Command('install')
    .description('fetch what the engine, or the tests, need and npm does not bring; instant where it is here')
    .addArgument(new Argument('[parts]', 'test-parts: what the tests need as well').choices(['test-parts']))
    .action(async (parts?: 'test-parts') => {
      const config = processConfig();
      const say = (line: string) => void process.stderr.write(`duban: ${line}\n`);
      await postgresSoftware();
      // The tests start a dev server of their own, whatever server the engine uses.
      if (parts || !config.temporal.address) await resolveTemporalCli(config, say);
      if (parts) {
        await timeSkippingServerPath(config, say);
        await clusterPrograms(config, say);
        await resolveChromium(config, say);
      }
    });
}
