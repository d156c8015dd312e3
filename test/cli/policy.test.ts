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
  writeFileSync(path.join(folder, 'limited.yaml'), `${good}${limits}`);
  writeFileSync(
    path.join(folder, 'over-its-cap.yaml'),
    `${good}${limits.replace('then: warn', 'then: refuse')}`,
  );
  const adapting = good.replace(
    '    period: week\n',
    '    period: week\n    adapts: { cadence: weekly-meeting }\n',
  );
  writeFileSync(path.join(folder, 'adapting.yaml'), adapting);
  writeFileSync(path.join(folder, 'loosening.yaml'), adapting.replace("at: '18:00' }", "at: '19:00' }"));
  writeFileSync(path.join(folder, 'bad.yaml'), 'schema: duban/policy/1\noffice: { time_zone: UTC }\n');
  writeFileSync(path.join(folder, 'binary.yaml'), Buffer.from([0, 1, 2, 255]));
  writeFileSync(path.join(folder, 'list.yaml'), '[1, 2]\n');
});
/** Warned of by the first: a weekly meeting is more than 40 a year. The second asks for a ground that nobody gave. */
const limits = `
limits:
  few-meetings:
    kind: cap
    title: { zh: 少开会, en: Few meetings }
    then: warn
    of: meeting
    per: unit
    each: year
    atMost: 40
  not-down:
    kind: handing-down
    title: { zh: 不下延, en: Not handed down }
    then: needs-ground
    levelsAtMost: 3
`;

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
    await policyCommand().parseAsync(['check', path.resolve(folder, file), ...options], { from: 'user' });
    return { status: Number(process.exitCode), stdout: printed.join('') };
  } finally {
    write.mockRestore();
    process.exitCode = before;
  }
}

/** From 1. */
function lineOf(file: string, line: string): number {
  return readFileSync(path.join(folder, file), 'utf8').split('\n').indexOf(line) + 1;
}

it('a good policy is ok', async () => {
  const { status, stdout } = await check('good.yaml', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ ok: true, errors: [], unresolved: [], warnings: [] });
  expect((await check('good.yaml')).stdout).toBe('ok\n');
});

it('an open question alone is ok', async () => {
  const { status, stdout } = await check('vague.yaml');
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /vague\.yaml:23 cadences\.weekly-meeting\.due\.recurrence: open question \[定期\]: .*\nok\n$/,
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

it('what its limits find in a year is a warning with path and line', async () => {
  const { status, stdout } = await check('limited.yaml', '--year', '2026', '--json');
  expect(status).toBe(0);
  const { warnings, ...others } = JSON.parse(stdout) as { warnings: object[] };
  expect(others).toEqual({ ok: true, errors: [], unresolved: [] });
  expect(warnings).toEqual([
    {
      path: 'limits.few-meetings',
      line: lineOf('limited.yaml', '  few-meetings:'),
      message:
        'Few meetings: each unit of 11 kinds has 51 meetings in 2026 (weekly-meeting), expected at most 40 a year',
    },
  ]);
  expect((await check('limited.yaml', '--year', '2026')).stdout).toMatch(
    /limited\.yaml:\d+ limits\.few-meetings: warning: Few meetings: .*\nok\n$/,
  );
});

it('without a year the coming one is looked at', async () => {
  const coming = new Date().getFullYear() + 1;
  expect((await check('limited.yaml')).stdout).toContain(` meetings in ${coming} (weekly-meeting)`);
});

it('what a limit refuses is an error', async () => {
  const { status, stdout } = await check('over-its-cap.yaml', '--year', '2026', '--json');
  expect(status).toBe(1);
  const { ok, errors, warnings } = JSON.parse(stdout) as {
    ok: boolean;
    errors: object[];
    warnings: object[];
  };
  expect({ ok, warnings }).toEqual({ ok: false, warnings: [] });
  expect(errors).toEqual([
    expect.objectContaining({
      path: 'limits.few-meetings',
      line: lineOf('over-its-cap.yaml', '  few-meetings:'),
    }),
  ]);
});

it('against its superior’s rules: form and day are free, loosening is an error', async () => {
  const superior = ['--superior', path.join(folder, 'good.yaml'), '--year', '2026'];
  expect(await check('adapting.yaml', ...superior)).toEqual({ status: 0, stdout: 'ok\n' });
  expect((await check('loosening.yaml')).status).toBe(0);
  const { status, stdout } = await check('loosening.yaml', ...superior);
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /loosening\.yaml:\d+ cadences\.weekly-meeting\.due: expected to be due by 2026-01-05T18:00:00\+08:00, .*\n1 error\n$/,
  );
});

it('the rule pack of burden relief is ok', async () => {
  const pack = path.join(__dirname, '../../policies/burden-relief.yaml');
  expect(await check(pack)).toEqual({ status: 0, stdout: 'ok\n' });
});

it.each([
  [
    ['--superior', 'bad.yaml'],
    /--superior: .*bad\.yaml: expected a policy without errors, it has \d+ errors: duban/,
  ],
  [['--superior', 'missing.yaml'], /missing\.yaml: expected a file that can be read/],
  [['--year', '26'], /--year: expected a whole year from 1990 to 2100, got "26"/],
])('%j is bad use', async ([option = '', value = ''], message) => {
  const given = option === '--superior' ? path.join(folder, value) : value;
  const refusal: unknown = await check('good.yaml', option, given).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(UsageError);
  expect((refusal as UsageError).message).toMatch(message);
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
