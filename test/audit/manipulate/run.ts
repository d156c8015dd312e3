/**
 * `npm run -s audit:manipulate [-- --count 200] [--units 60] [--until 2032-02-28] [--seed s] [--json]`
 *
 * The office of a county lives from March 2031 until a day, by every cadence and the ladder, with the real workflows under
 * skipped time. Then its bundle and its
 * database are changed, each time by one random manipulation, and an auditor looks. Prints a table by kind and how many
 * were found and named; exit code 1 where it is not all of them. The draws go by the seed; the ids of an office are
 * new each time. Run `npm test` once before, so that the servers are there.
 */
import { Command, InvalidArgumentError } from 'commander';
import { engineBench } from '../../setup/engine-bench';
import { ofTheTests } from '../../setup/of-the-tests';
import { evidenceOf, type Evidence } from './evidence';
import { foundInDatabase, foundInFile, manipulate, type Manipulation } from './manipulate';
import { KINDS, placesOf } from './manipulation';

interface Options {
  count: number;
  units: number;
  until: string;
  seed: string;
  json?: true;
}

const BEGIN = '2031-04-18';
/** A whole year after its first day; later years are not administered. */
const END = '2032-02-28';
/** So long between two looks: heads are signed, and what came before is kept as an older database. */
const BETWEEN_MS = 28 * 86_400_000;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function run({ count, units, until, seed, json }: Options): Promise<void> {
  await ofTheTests('global-setup.mjs');
  const begun = performance.now();
  const bench = await engineBench();
  const since = (): string => `${Math.round((performance.now() - begun) / 1000)} s`;
  try {
    const evidence = await evidenceOf(bench, looksUntil(until), { units });
    const { entries, histories } = evidence.bundle;
    say(`lived until ${until}: ${entries.length} entries, ${histories.length} histories (${since()})`);
    await requireIntact(evidence);
    const all = await tryAll(evidence, count, seed);
    const named = all.filter((one) => one.named).length;
    const failed = all.filter((one) => !one.named);
    const text = `${table(all)}\n${failed.map((one) => `${JSON.stringify(one)}\n`).join('')}${named} of ${count}`;
    const events = histories.reduce((sum, run) => sum + run.events.length, 0);
    const figures = {
      count,
      named,
      units,
      seed,
      until,
      entries: entries.length,
      histories: histories.length,
      events,
    };
    process.stdout.write(`${json ? JSON.stringify({ ...figures, manipulations: all }) : text}\n`);
    say(since());
    if (named < count) process.exitCode = 1;
    await evidence.drop();
  } finally {
    await bench.stop();
    await ofTheTests('global-teardown.mjs');
  }
}

/** What is found in what nobody touched would be no finding. */
async function requireIntact(evidence: Evidence): Promise<void> {
  const [file, database] = [
    await foundInFile(JSON.stringify(evidence.bundle), evidence),
    await foundInDatabase(evidence.databaseUrl, evidence, []),
  ];
  if (file !== null || database !== null)
    throw new Error(`untouched: expected intact, found ${JSON.stringify({ file, database })}`);
}

async function tryAll(evidence: Evidence, count: number, seed: string): Promise<Manipulation[]> {
  const all: Manipulation[] = [];
  for (let index = 0; index < count; index += 1) {
    const kind = KINDS[index % KINDS.length] ?? 'verdict';
    const places = placesOf(kind);
    const place = places[Math.floor(index / KINDS.length) % places.length] ?? 'database';
    all.push(await manipulate(evidence, `${seed} ${index}`, kind, place));
    if (all.length % 20 === 0) say(`${all.length} tried`);
  }
  return all;
}

function table(all: readonly Manipulation[]): string {
  return KINDS.flatMap((kind) =>
    placesOf(kind).map((place) => {
      const of = all.filter((one) => one.kind === kind && one.place === place);
      const faults = new Set(of.map(({ found }) => found?.what ?? 'not found'));
      const counts = `${of.filter(({ named }) => named).length} of ${of.length}`;
      return `${kind.padEnd(20)} ${place.padEnd(9)} ${counts.padEnd(9)} ${[...faults].sort().join(', ')}`;
    }),
  ).join('\n');
}

function looksUntil(until: string): string[] {
  const looks: string[] = [];
  for (let ms = Date.parse(BEGIN); ms < Date.parse(until); ms += BETWEEN_MS)
    looks.push(new Date(ms).toISOString().slice(0, 10));
  return [...looks, until];
}

function counted(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('expected a whole number above 0');
  return Number(text);
}

function day(text: string): string {
  if (!/^203[12]-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text)) || text < BEGIN || text > END)
    throw new InvalidArgumentError(`expected a day from ${BEGIN} to ${END}`);
  return text;
}

void new Command('audit:manipulate')
  .option('--count <n>', 'so many manipulations', counted, 200)
  .option('--units <n>', 'so many units in the county, five or more', counted, 60)
  .option('--until <day>', 'the office lives until this day', day, END)
  .option('--seed <text>', 'what is drawn', '1')
  .option('--json', 'one JSON document on stdout')
  .action(run)
  .parseAsync();
