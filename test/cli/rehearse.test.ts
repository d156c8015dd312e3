import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rehearseCommand } from '../../cli/commands/rehearse';
import { progressBar } from '../../cli/rehearse/progress-bar';
import { UsageError } from '../../runtime/usage-error';

const command = path.join(__dirname, '../../cli/duban.cjs');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'duban-rehearse-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command within this process; what it prints on stdout. */
async function rehearse(...words: string[]): Promise<string> {
  const printed: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
  try {
    await rehearseCommand().exitOverride().parseAsync(words, { from: 'user' });
  } finally {
    write.mockRestore();
  }
  return printed.join('');
}

async function answer(...words: string[]): Promise<Record<string, unknown>> {
  const { seconds, ...rest } = JSON.parse(await rehearse(...words, '--json')) as Record<string, unknown>;
  expect(seconds).toEqual(expect.any(Number));
  return rest;
}

it('prints one document of the public shape on stdout and nothing else', () => {
  // The real command once, in a folder elsewhere.
  const words = [command, 'rehearse', '--year', '2026', '--units', '30', '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const figures = JSON.parse(stdout) as Record<string, unknown>;
  const spread = { p50: expect.any(Number), p95: expect.any(Number), max: expect.any(Number) };
  const count = expect.any(Number) as number;
  expect(figures).toMatchObject({
    rounds: 70,
    unitRounds: 70 * 30,
    mails: expect.any(Number) as number,
    mailsPerPerson: spread,
    proposals: { criticism: count, interview: count, circular: count, handling: count },
    hearings: [
      { decider: 'office-head', rungs: ['criticism'], hearings: count, inWeek: spread },
      { decider: 'group-deputy', rungs: ['interview'] },
      { decider: 'The leading group', rungs: ['circular', 'handling'] },
    ],
    warnings: [],
    expectedMinusObserved: 0,
    burden: {
      unitWeek: { requests: spread, reports: spread, mails: spread },
      meetingsPerLeaderWeek: spread,
      collisions: { moreThan: 1, unitDays: expect.any(Number) as number },
      caps: [],
    },
    seconds: expect.any(Number) as number,
  });
  const { verdicts, proposals } = figures as Record<'verdicts' | 'proposals', Record<string, number>>;
  expect(proposals['criticism']).toBeGreaterThan(0);
  for (const verdict of ['late', 'missed', 'false']) expect(verdicts[verdict]).toBeGreaterThan(0);
}, 120_000);

it('the same seed gives the same answer but for the seconds', async () => {
  const words = ['--year', '2026', '--units', '25'];
  const first = await answer(...words, '--seed', 'spring');
  expect(await answer(...words, '--seed', 'spring')).toEqual(first);
  expect(await answer(...words, '--seed', 'autumn')).not.toEqual(first);
}, 120_000);

it('takes what people do from a file, and says the year in words', async () => {
  const file = path.join(folder, 'nobody.yaml');
  writeFileSync(
    file,
    'schema: duban/behaviour/1\nshares: { on-time: 0%, late: 0/1, never: 100%, false: 0% }\n',
  );
  const printed = await rehearse('--year', '2026', '--units', '5', '--behaviour', file, '--collisions', '3');
  expect(printed).toMatch(/^units and rounds +350: missed 350$/m);
  expect(printed).toMatch(/^expected minus observed +0$/m);
  expect(printed).toMatch(/^collisions +5 days of a unit with more than 3 due, at most 4$/m);
}, 120_000);

it.each([
  [
    'a year that is none',
    { '--year': 'soon' },
    /^--year: expected a whole year from 1990 to 2100, got "soon"$/,
  ],
  ['no units', { '--units': '0' }, /^--units: expected a whole number from 1 to 200000, got "0"$/],
  ['half a unit', { '--units': '1.5' }, /^--units: expected a whole number .*, got "1\.5"$/],
  [
    'collisions that are no number',
    { '--collisions': '-1' },
    /^--collisions: expected a whole number from 0/,
  ],
  ['a missing policy', { '--policy': 'none.yaml' }, /^none\.yaml: expected a file that can be read/],
  ['a policy with errors', { '--policy': '{bad}' }, /bad\.yaml: .* it has \d+ errors: duban policy check /],
  ['a missing behaviour', { '--behaviour': 'none.yaml' }, /^none\.yaml: expected a file that can be read/],
  [
    'a behaviour with errors',
    { '--behaviour': '{odd}' },
    /odd\.yaml: expected a behaviour .*: line 2: shares: .*exactly 1, found 99\/100; line 3: mood: unknown field/,
  ],
])('%s is refused in one line', async (_, wrong, message) => {
  const files = { '{bad}': path.join(folder, 'bad.yaml'), '{odd}': path.join(folder, 'odd.yaml') };
  writeFileSync(files['{bad}'], 'title: x\n');
  writeFileSync(
    files['{odd}'],
    'schema: duban/behaviour/1\nshares: { on-time: 90%, late: 5%, never: 4%, false: 0% }\nmood: good\n',
  );
  const words = Object.entries({ '--year': '2026', '--units': '3', ...wrong }).flat();
  const refusal: unknown = await rehearse(
    ...words.map((word) => files[word as keyof typeof files] ?? word),
  ).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(UsageError);
  expect((refusal as UsageError).message).toMatch(message);
  expect((refusal as UsageError).message).not.toContain('\n');
});

describe('the bar', () => {
  const terminal = (isTTY: boolean) => {
    const written: string[] = [];
    return { isTTY, written, write: (text: string) => written.push(text) };
  };

  it('is drawn a per cent at a time, and leaves nothing behind', () => {
    const screen = terminal(true);
    const bar = progressBar(screen, '2026');
    for (const share of [0, 0.001, 0.5, 0.505, 1]) bar.at(share);
    bar.end();
    expect(screen.written).toEqual([
      `\r2026 [${'.'.repeat(30)}] 0 %`,
      `\r2026 [${'#'.repeat(15)}${'.'.repeat(15)}] 50 %`,
      `\r2026 [${'#'.repeat(30)}] 100 %`,
      '\r\u001b[2K',
    ]);
  });

  it('is not there where nobody looks', () => {
    const file = terminal(false);
    const bar = progressBar(file, '2026');
    bar.at(0.5);
    bar.end();
    expect(file.written).toEqual([]);
  });
});
