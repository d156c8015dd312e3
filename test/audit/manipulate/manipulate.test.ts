import { engineBench, type EngineBench } from '../../setup/engine-bench';
import { evidenceOf, type Evidence } from './evidence';
import { foundInDatabase, foundInFile, manipulate } from './manipulate';
import { KINDS, placesOf } from './manipulation';

jest.setTimeout(240_000);

let bench: EngineBench;
let evidence: Evidence;

beforeAll(async () => {
  bench = await engineBench();
  evidence = await evidenceOf(bench, ['2031-04-18']);
});
afterAll(async () => {
  await evidence.drop();
  await bench.stop();
});

test('untouched, the file and the database are intact', async () => {
  const [, last = ''] = evidence.checkpoints;
  expect(await foundInFile(JSON.stringify(evidence.bundle), evidence)).toBeNull();
  expect(await foundInDatabase(evidence.databaseUrl, evidence, [{ name: 'last', text: last }])).toBeNull();
  for (const url of evidence.olderUrls) expect(await foundInDatabase(url, evidence, [])).toBeNull();
});

/** `npm run -s audit:manipulate` takes many more. */
const SEEDS = ['1', '2', '3'];

test.each(KINDS.flatMap((kind) => placesOf(kind).map((place) => ({ kind, place }))))(
  '$kind in the $place is found and named, whatever is drawn',
  async ({ kind, place }) => {
    const tried = [];
    for (const seed of SEEDS) tried.push(await manipulate(evidence, seed, kind, place));
    expect(tried.filter(({ named }) => !named)).toEqual([]);
  },
);
