import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { breaches, lawful, stubs } from './trees';

const root = join(__dirname, '..', '..');
const CONFIG = '.dependency-cruiser.cjs';
const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

/** What dependency-cruiser finds under a folder with the project's own configuration. */
async function violationsIn(folder: string): Promise<Violation[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program, '--config', CONFIG, '--output-type', 'json', '.'],
    { cwd: folder, maxBuffer: 256 * 1024 * 1024 },
  );
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
  return summary.violations;
}

const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>(join(root, CONFIG));

describe('the import law', () => {
  let folder: string;
  let found: Violation[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duban-law-'));
    copyFileSync(join(root, CONFIG), join(folder, CONFIG));
    for (const files of [stubs, lawful, ...breaches.map((breach) => breach.files)]) {
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
    }
    found = await violationsIn(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(breaches)('$rule: does not let $story', ({ rule, files }) => {
    const rules = found.filter(({ from }) => from in files).map((violation) => violation.rule.name);
    expect([...new Set(rules)]).toEqual([rule]);
  });

  it('has a breach here for every rule', () => {
    const named = new Set(breaches.map(({ rule }) => rule));
    expect([...named].sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  it('lets every room import what the table of folders grants it', () => {
    expect(found.filter(({ from }) => from in lawful)).toEqual([]);
  });

  it('is kept by the whole project', async () => {
    const lines = (await violationsIn(root)).map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`);
    expect(lines).toEqual([]);
  });
});
