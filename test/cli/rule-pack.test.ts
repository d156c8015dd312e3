import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { policyCommand } from '../../cli/commands/policy';

const pack = path.join(__dirname, '../../policies/packs/accountability-2019.yaml');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'duban-pack-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `policy check` within this process; what it prints and the exit code that it sets. */
async function check(...words: string[]): Promise<{ status: number; stdout: string }> {
  const printed: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await policyCommand().parseAsync(['check', ...words], { from: 'user' });
    return { status: Number(process.exitCode), stdout: printed.join('') };
  } finally {
    write.mockRestore();
    process.exitCode = before;
  }
}

it('the rule pack on accountability is ok, and has no plan that a limit could warn of', async () => {
  expect(await check(pack)).toEqual({ status: 0, stdout: 'ok\n' });
  const { stdout } = await check(pack, '--json');
  expect(JSON.parse(stdout)).toEqual({ ok: true, errors: [], unresolved: [], warnings: [] });
});

it('a broken one is refused with all its errors at once, each with its line', async () => {
  const changes: [from: string, to: string][] = [
    ["inForce: '2019-09-01'", "inForce: '2019-09-31'"],
    ['forms: [self-examination, circular, reorganisation]', 'forms: [self-examination, criticism]'],
    ['within: { months: 1 }', 'within: { months: -1 }'],
    ['verified: true', 'verified: perhaps'],
  ];
  const file = path.join(folder, 'broken.yaml');
  let text = readFileSync(pack, 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`expected the pack to read "${from}"`);
    text = text.replace(from, to);
  }
  writeFileSync(file, text);
  const lines = changes.map(([, to]) => text.split('\n').findIndex((line) => line.includes(to)) + 1);
  const { status, stdout } = await check(file, '--json');
  expect(status).toBe(1);
  const { ok, errors } = JSON.parse(stdout) as {
    ok: boolean;
    errors: { path: string; line: number; message: string }[];
  };
  expect(ok).toBe(false);
  expect(errors.map(({ path: at, line }) => `${line} ${at}`)).toEqual([
    `${lines[0]} source.inForce`,
    `${lines[1]} forms.organisation.forms.1`,
    `${lines[2]} clauses.formalities.within.months`,
    `${lines[3]} clauses.correction.verified`,
  ]);
  expect(errors[1]?.message).toMatch(/expected one of .*"circular".*, found "criticism"/);
  const words = await check(file);
  expect(words.status).toBe(1);
  expect(words.stdout).toContain(`broken.yaml:${lines[0]} source.inForce: `);
  expect(words.stdout).toMatch(/\n4 errors\n$/);
});
