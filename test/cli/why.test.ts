import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkpoint } from '../../activities/rounds/checkpoint';
import { openRound } from '../../activities/rounds/open-round';
import { gatherWave } from '../../activities/waves/gather';
import { openedCheckpoints } from '../../offices/plan-round';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { SAMPLE_POLICY, policyOf, testOffice } from '../setup/test-office';

const command = join(__dirname, '..', '..', 'cli', 'duban.cjs');
const MONTHLY = 'monthly-list';
const policy = policyOf(SAMPLE_POLICY, [MONTHLY]);

let bench: EngineBench;
let home: string;
let dutyId: string;
let deliveryId: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'duban-why-'));
  bench = await engineBench({ worker: false });
  await bench.skipTo('2031-05-06T09:00:00+08:00');
  const office = await testOffice(bench, { units: 1 });
  await office.load(policy);
  const round = await bench.deps.db.round.findFirstOrThrow({ where: { officeId: office.id } });
  const { shards } = await openRound(bench.deps, { roundId: round.id });
  const [opening] = openedCheckpoints(
    await bench.deps.db.round.findUniqueOrThrow({ where: { id: round.id } }),
  );
  const look = { shardId: shards[0]?.shardId ?? '', kind: 'opening' as const, at: opening?.at ?? '' };
  await checkpoint(bench.deps, { ...look, nextAt: null, acceptanceNeeded: true, since: '0' });
  await gatherWave(bench.deps, { officeId: office.id, slot: '20310506T010010Z' });
  [dutyId = ''] = (await bench.deps.db.duty.findMany({ where: { officeId: office.id } })).map(({ id }) => id);
  deliveryId = (await bench.deps.db.delivery.findFirstOrThrow({ where: { officeId: office.id } })).id;
});
afterAll(async () => {
  await bench.stop();
  await rm(home, { recursive: true, force: true });
});

function duban(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, DUBAN_HOME: join(home, 'home'), DATABASE_URL: bench.databaseUrl };
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { env, timeout: 50_000 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

test('a duty in readable Chinese: dates, policy line, calendar day, shift, looks, code', async () => {
  const { code, stdout, stderr } = await duban('why', dutyId);
  expect([code, stderr]).toEqual([0, '']);
  const line = policy.split('\n').findIndex((text) => text.startsWith('    due: ')) + 1;
  const lines = stdout.split('\n');
  expect(lines[0]).toBe(`${dutyId} 单位0 党组书记 一月一清单5 月`);
  expect(lines[1]).toBe('✓ 存下的与重算的一致');
  expect(lines).toContain('  期限: 2031-05-30 18:00');
  // The 31st is a Saturday.
  expect(lines).toContain('  制度定在2031年5月31日（周六）18:00（FREQ=MONTHLY;BYMONTHDAY=-1）');
  expect(lines).toContain(`    [制度 v1 行 ${line}: cadences.monthly-list.due]`);
  expect(lines).toContain('  2031年5月31日（周六）是周末休息日');
  expect(lines).toContain('    [日历 2031-05-31: v1]');
  expect(lines).toContain('  按“遇休提前”（preceding）移到2031年5月30日（周五）');
  expect(stdout).toMatch(/开启，.*已知到第 \d+ 条记录，此项未报，要发开启通知/);
  expect(stdout).toMatch(/^代码 \d+\.\d+\.\d+ sha256:[0-9a-f]{64}$/m);
});

test('the same in English, and as one JSON document', async () => {
  const english = await duban('why', dutyId, '--lang', 'en');
  expect(english.stdout).toContain('by the convention preceding it moves back to Friday 2031-05-30');
  expect(english.stdout).not.toMatch(/期限|制度/);
  const { stdout, stderr } = await duban('why', dutyId, '--json');
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject({ kind: 'duty', id: dutyId, agrees: true });
});

test('a notice: who asked, why then, why this person', async () => {
  const { code, stdout } = await duban('why', deliveryId);
  expect(code).toBe(0);
  expect(stdout).toContain('为什么这时发');
  expect(stdout).toContain('通知只在任何一天 00:00 到 23:59 发，每 10 秒一批');
  expect(stdout).toContain('收件人任单位0 党组书记');
});

test.each([
  [
    'an id that nothing has',
    ['nothing'],
    /^duban: why nothing: .*expected the id of a duty, of a delivery or of a case$/,
  ],
  ['no id', [], /missing required argument 'id'/],
  ['a language that is none', ['x', '--lang', 'de'], /--lang.*zh, en/],
])('%s: one line, exit 2', async (_what, args, says) => {
  const { code, stdout, stderr } = await duban('why', ...args);
  expect([code, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
  expect(stderr.trim()).toMatch(says);
});
