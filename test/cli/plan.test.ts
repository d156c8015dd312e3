import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { planCommand } from '../../cli/commands/plan';
import { UsageError } from '../../runtime/usage-error';

const command = path.join(__dirname, '../../cli/duban.cjs');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'duban-plan-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command within this process; what it prints on stdout. */
async function plan(...words: string[]): Promise<string> {
  const printed: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
  try {
    await planCommand().exitOverride().parseAsync(words, { from: 'user' });
  } finally {
    write.mockRestore();
  }
  return printed.join('');
}

interface Round {
  period: string;
  dueAt: string | null;
  skipped: { reason: string } | null;
}

it('plan --json prints one document of the public shape on stdout and nothing else', () => {
  // The real command once, in a folder elsewhere.
  const words = [command, 'plan', '--year', '2026', '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const rounds = JSON.parse(stdout) as Round[];
  expect(rounds).toHaveLength(71);
  for (const round of rounds) {
    expect(round).toMatchObject({
      cadence: expect.any(String) as string,
      period: expect.any(String) as string,
      checkpoints: expect.any(Array) as unknown[],
      rule: expect.any(String) as string,
      provisional: expect.any(Boolean) as boolean,
    });
    expect(Object.keys(round)).toEqual(
      expect.arrayContaining(['opensAt', 'dueAt', 'closesAt', 'shift', 'skipped']),
    );
  }
  expect(rounds.find((round) => round.period === '2026-W08')).toMatchObject({
    dueAt: null,
    skipped: { reason: expect.stringContaining('春节') as string },
  });
  expect(rounds.find((round) => round.period === '2026-W09')).toMatchObject({
    opensAt: '2026-02-14T09:00:00+08:00',
    dueAt: '2026-02-24T18:00:00+08:00',
    closesAt: '2026-02-26T18:00:00+08:00',
    checkpoints: [
      { kind: 'opening', at: '2026-02-14T09:00:00+08:00' },
      { kind: 'due', at: '2026-02-24T18:00:00+08:00' },
      { kind: 'close', at: '2026-02-26T18:00:00+08:00' },
    ],
    shift: '2026-02-23 is a holiday (春节); following working day is 2026-02-24',
    skipped: null,
  });
}, 60_000);

it('an administered calendar makes its year final', async () => {
  const file = path.join(folder, '2027.yaml');
  writeFileSync(file, 'year: 2027\nholidays: [{ date: 2027-01-01, name: 元旦 }]\n');
  const printed = await plan('--year', '2027', '--cadence', 'weekly-meeting', '--calendar', file);
  expect(printed).toMatch(/2027-01-04 18:00 +weekly-meeting +2027-W01/);
  expect(printed).not.toContain('provisional');
});

it.each([
  [
    'a year that is none',
    ['--year', '20x6'],
    /^--year: expected a whole year from 1990 to 2100, got "20x6"$/,
  ],
  [
    'an unknown cadence',
    ['--year', '2026', '--cadence', 'daily'],
    /^--cadence: expected one of weekly-meeting, .*, got "daily"$/,
  ],
  [
    'a missing policy',
    ['--year', '2026', '--policy', 'none.yaml'],
    /^none\.yaml: expected a file that can be read/,
  ],
  [
    'a policy with errors',
    ['--year', '2026', '--policy', '{bad}'],
    /bad\.yaml: .* it has 5 errors: duban policy check .*bad\.yaml$/,
  ],
  [
    'a bad calendar',
    ['--year', '2026', '--calendar', '{bad}'],
    /bad\.yaml: expected the calendar of one year: /,
  ],
])('%s is refused in one line', async (_, words, message) => {
  const bad = path.join(folder, 'bad.yaml');
  writeFileSync(bad, 'title: x\n');
  const refusal: unknown = await plan(...words.map((word) => word.replace('{bad}', bad))).catch(
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(UsageError);
  expect((refusal as UsageError).message).toMatch(message);
  expect((refusal as UsageError).message).not.toContain('\n');
});
