import { Command, InvalidArgumentError, Option } from 'commander';
import { benches } from './benches';
import type { BenchOptions } from './report';
import { table } from './table';
import { serverKinds } from './temporal-servers';

/** `npm run -s bench -- NAME [--json]`: one benchmark, its report on stdout, all else on stderr. */
async function run(name: string, { json, ...options }: BenchOptions & { json?: true }): Promise<void> {
  const say = (line: string): void => void process.stderr.write(`bench: ${line}\n`);
  const load = benches[name];
  if (load === undefined) {
    say(`NAME: no benchmark "${name}", expected ${Object.keys(benches).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const bench = await load();
  const report = await bench(options, say);
  process.stdout.write(json ? `${JSON.stringify(report)}\n` : table(report));
}

function count(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('expected a whole number above 0');
  return Number(text);
}

void new Command('bench')
  .argument('<name>', Object.keys(benches).join(', '))
  .option('--json', 'one JSON document on stdout')
  .option('--people <n>', 'a wave of another size', count)
  .option('--units <n>', 'an office of another size', count)
  .option('--entries <n>', 'a log of another size', count)
  .option('--histories <n>', 'so many histories to replay', count)
  .addOption(new Option('--server <kind>', 'what Temporal keeps its histories in').choices(serverKinds))
  .option('--runs <n>', 'fewer runs, of both sides together where there are two (2 at least)', count)
  .action(run)
  .parseAsync();
