import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { policyCommand } from '../../cli/commands/policy';
import { UsageError } from '../../runtime/usage-error';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'duban-policy-'));
  const good = readFileSync(path.join(__dirname, '../../policies/five-cadences.yaml'), 'utf8');
  writeFileSync(path.join(folder, 'good.yaml'), good);
  writeFileSync(path.join(folder, 'vague.yaml'), good.replace("'FREQ=WEEKLY;BYDAY=MO'", '定期'));
  writeFileSync(path.join(folder, 'bad.yaml'), 'schema: duban/policy/1\noffice: { time_zone: UTC }\n');
  writeFileSync(path.join(folder, 'binary.yaml'), Buffer.from([0, 1, 2, 255]));
  writeFileSync(path.join(folder, 'list.yaml'), '[1, 2]\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `policy check` within this process; what it prints and the exit code that it sets. */
async function check(file: string, ...options: string[]): Promise<{ status: number; stdout: string }> {
  const printed: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await policyCommand().parseAsync(['check', path.join(folder, file), ...options], { from: 'user' });
    return { status: Number(process.exitCode), stdout: printed.join('') };
  } finally {
    write.mockRestore();
    process.exitCode = before;
  }
}

it('a good policy is ok', async () => {
  const { status, stdout } = await check('good.yaml', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ ok: true, errors: [], unresolved: [] });
  expect((await check('good.yaml')).stdout).toBe('ok\n');
});

it('an open question alone is ok', async () => {
  const { status, stdout } = await check('vague.yaml');
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /vague\.yaml:22 cadences\.weekly-meeting\.due\.recurrence: open question \[定期\]: .*\nok\n$/,
  );
});

it('errors in the content exit 1 with all of them, each with path, line and message', async () => {
  const { status, stdout } = await check('bad.yaml', '--json');
  expect(status).toBe(1);
  const { ok, errors } = JSON.parse(stdout) as { ok: boolean; errors: { path: string; line: number }[] };
  expect(ok).toBe(false);
  expect(errors.map((error) => error.path)).toEqual(
    expect.arrayContaining(['title', 'office.time_zone', 'office.notices', 'calendar', 'cadences']),
  );
  expect(errors.find((error) => error.path === 'office.time_zone')).toEqual({
    path: 'office.time_zone',
    line: 2,
    message: 'unknown field "time_zone"; did you mean "timeZone"?',
  });
});

it('in words: one line an error with file, line and path', async () => {
  expect((await check('bad.yaml')).stdout).toContain(
    'bad.yaml:2 office.time_zone: unknown field "time_zone"; did you mean "timeZone"?\n',
  );
});

it.each([
  ['missing.yaml', /missing\.yaml: expected a file that can be read/],
  ['binary.yaml', /binary\.yaml: expected a text in UTF-8/],
  ['list.yaml', /list\.yaml: expected a policy as a YAML mapping, found a list/],
])('%s is no policy at all: bad use, not an answer', async (file, message) => {
  const refusal: unknown = await check(file).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(UsageError);
  expect((refusal as UsageError).message).toMatch(message);
});
